Feature: XEP-0060 §6.2 Unsubscribing from a node

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "subscribe"
    And Juliet is online

  @XEP-0060/6.2.2-result
  Scenario: who unsubscribes receives a result
    Given Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <unsubscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then the pubsub request "r1" of Juliet succeeds

  @XEP-0060/6.2.2-no-more
  Scenario: who has unsubscribed is no longer notified
    Given Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <unsubscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then the pubsub request "r1" of Juliet succeeds
    When Romeo sends the pubsub set "r2":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then the pubsub request "r2" of Romeo succeeds
    And Juliet receives no pubsub event:
      """
      <items node='${princely}'/>
      """

  # A result need not tell the subscription; if it does, then with its SubID.
  @XEP-0060/6.2.2-subid
  Scenario: a result that tells the subscription which has ended tells its SubID
    Given Romeo has created the node "princely"
    And Juliet has a subscription with a SubID to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <unsubscribe node='${princely}' jid='${Juliet.bare}' subid='${subid}'/>
      """
    Then Juliet receives no:
      """
      <iq id='r1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><subscription subid='{absent}'/></pubsub>
      </iq>
      """
    And the pubsub request "r1" of Juliet succeeds

  @XEP-0060/6.2.3.5-subid
  Scenario: who unsubscribes with the SubID of the subscription receives a result
    Given Romeo has created the node "princely"
    And Juliet has a subscription with a SubID to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <unsubscribe node='${princely}' jid='${Juliet.bare}' subid='${subid}'/>
      """
    Then the pubsub request "r1" of Juliet succeeds

  @XEP-0060/6.2.3.5-ignored
  Scenario: a SubID is ignored where subscriptions have none
    Given Romeo has created the node "princely"
    And Juliet has a subscription without a SubID to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <unsubscribe node='${princely}' jid='${Juliet.bare}' subid='no-such-subscription'/>
      """
    Then the pubsub request "r1" of Juliet succeeds
