Feature: XEP-0060 §4.2 Subscription states

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "subscribe"
    And Juliet is online

  @XEP-0060/4.2-subscribed
  Scenario: a subscriber is notified of every event
    Given Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    And Romeo sends the pubsub set "r2":
      """
      <publish node='${princely}'><item id='two'><act xmlns='urn:example:play'>II</act></item></publish>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'><item id='one'/></items>
      """
    And Juliet receives the pubsub event:
      """
      <items node='${princely}'><item id='two'/></items>
      """

  @XEP-0060/4.2-none
  Scenario: who is not subscribed is not notified
    Given Benvolio is online
    And Romeo has created the node "princely"
    And Benvolio is subscribed to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Benvolio receives the pubsub event:
      """
      <items node='${princely}'><item id='one'/></items>
      """
    And Juliet receives no pubsub event:
      """
      <items node='${princely}'/>
      """

  @XEP-0060/4.2-pending
  Scenario: whose subscription is pending is not notified
    Given Romeo has created the node "princely" with the access model "authorize"
    And Juliet has been granted the pubsub set:
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then the pubsub request "r1" of Romeo succeeds
    And Juliet receives no pubsub event:
      """
      <items node='${princely}'/>
      """
