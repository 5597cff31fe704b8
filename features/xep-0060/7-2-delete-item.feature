Feature: XEP-0060 §7.2 Deleting an item

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "delete-items"

  @XEP-0060/7.2.2-deleted
  Scenario: an item that has been deleted is gone
    Given Romeo's pubsub service supports "retrieve-items"
    And Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <retract node='${princely}'><item id='one'/></retract>
      """
    Then the pubsub request "r1" of Romeo succeeds
    When Romeo sends the pubsub get "r2":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives the items "two" for "r2"

  @XEP-0060/7.2.2.1-notified
  Scenario Outline: every subscriber is notified of a deletion with notify='<notify>'
    Given Juliet is online
    And Benvolio is online
    And Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    And Juliet is subscribed to the node "princely"
    And Benvolio is subscribed to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <retract node='${princely}' notify='<notify>'><item id='one'/></retract>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'><retract id='one'/></items>
      """
    And Benvolio receives the pubsub event:
      """
      <items node='${princely}'><retract id='one'/></items>
      """

    Examples:
      | notify |
      | true   |
      | 1      |

  @XEP-0060/7.2.2.1-deleted
  Scenario: an item that has been deleted with notification is gone
    Given Romeo's pubsub service supports "retrieve-items"
    And Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <retract node='${princely}' notify='true'><item id='one'/></retract>
      """
    And Romeo sends the pubsub get "r2":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives no:
      """
      <iq id='r2'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><items><item/></items></pubsub>
      </iq>
      """
    And Romeo receives a reply to "r2"

  @XEP-0060/7.2.2.1-syntax
  Scenario: a notification of a deletion holds no item
    Given Romeo has created the node "princely"
    And Juliet is online
    And Romeo has published the item "one" to the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <retract node='${princely}' notify='true'><item id='one'/></retract>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'><retract id='one'/><not:item/></items>
      """

  @XEP-0060/7.2.2.2-subids
  Scenario: who has two subscriptions is told the SubIDs that a deletion is for
    Given Romeo has created the node "princely"
    And Juliet is online
    And Romeo has published the item "one" to the node "princely"
    And Juliet has two subscriptions to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <retract node='${princely}' notify='true'><item id='one'/></retract>
      """
    Then Juliet receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items><retract id='one'/></items></event>
        <headers xmlns='http://jabber.org/protocol/shim'>
          <header name='SubID'>${first}</header>
          <header name='SubID'>${second}</header>
        </headers>
      </message>
      """
