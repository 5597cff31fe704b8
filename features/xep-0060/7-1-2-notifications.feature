Feature: XEP-0060 §7.1.2 Notifications

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "publish"
    And Juliet is online

  @XEP-0060/7.1.2-each @XEP-0060/3-notification
  Scenario: every subscriber is notified
    Given Benvolio is online
    And Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    And Benvolio is subscribed to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'><item id='one'/></items>
      """
    And Benvolio receives the pubsub event:
      """
      <items node='${princely}'><item id='one'/></items>
      """

  @XEP-0060/7.1.2-one
  Scenario: a subscriber is notified of an item once
    Given Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'><item id='one'/></items>
      """
    And Juliet receives no pubsub event:
      """
      <items node='${princely}'><item id='one'/></items>
      """

  @XEP-0060/7.1.2-one
  Scenario: a publisher that is subscribed is notified, too, and once
    Given Romeo/phone is online
    And Romeo has created the node "princely"
    And Romeo/phone is subscribed to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Romeo/phone receives the pubsub event:
      """
      <items node='${princely}'><item id='one'/></items>
      """
    And Romeo/phone receives no pubsub event:
      """
      <items node='${princely}'><item id='one'/></items>
      """

  @XEP-0060/7.1.2-message-id
  Scenario: each notification has an id of its own
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
    Then Juliet receives 2 pubsub events with ids of their own

  @XEP-0060/7.1.2.1-payload
  Scenario: where the node includes payloads, a notification has what was published, and nothing else
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#deliver_payloads | 1 |
    And Juliet is subscribed to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'>
        <item id='one'><act xmlns='urn:example:play' n='I'><scene>1</scene><scene>2</scene></act></item>
      </publish>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'>
        <item id='one'><act xmlns='urn:example:play' n='I'><scene>1</scene><scene>2</scene></act></item>
      </items>
      """

  @XEP-0060/7.1.2.2-no-payload
  Scenario: where the node leaves payloads out, who is notified can retrieve the item
    Given Romeo's pubsub service supports "retrieve-items, persistent-items"
    And Romeo has created the node "princely" where the service allows:
      | pubsub#deliver_payloads | 0 |
    And Juliet is subscribed to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'><item id='one'><not:act/></item></items>
      """
    When Juliet sends the pubsub get "r2":
      """
      <items node='${princely}'><item id='one'/></items>
      """
    Then Juliet receives the pubsub result "r2":
      """
      <items node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></items>
      """

  @XEP-0060/7.1.2.4-subids
  Scenario: who has two subscriptions is told the SubIDs that a notification is for
    Given Romeo has created the node "princely"
    And Juliet has two subscriptions to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Juliet receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items><item id='one'/></items></event>
        <headers xmlns='http://jabber.org/protocol/shim'>
          <header name='SubID'>${first}</header>
          <header name='SubID'>${second}</header>
        </headers>
      </message>
      """
