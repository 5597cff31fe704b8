Feature: XEP-0060 §8.2.5.1 A configuration applies

  @XEP-0060/8.2.5.1-applied
  Scenario Outline: notifications are messages of the type <type> if Romeo wants them so
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#notification_type | <type> |
    And Juliet is subscribed to the node "princely"
    When Romeo tries to "publish to" the node "princely" as "publish1"
    Then Juliet is notified of the node "princely" by a message of the type "<type>"

    Examples:
      | type     |
      | headline |
      | normal   |

  @XEP-0060/8.2.5.1-applied
  Scenario: payloads are in the notifications once Romeo wants them there
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#deliver_payloads | 0 |
    And Juliet is subscribed to the node "princely"
    When Romeo configures the node "princely" with:
      | pubsub#deliver_payloads | 1 |
    And Romeo tries to "publish to" the node "princely" as "publish1"
    Then Juliet receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='${princely}'><item id='tried'><act xmlns='urn:example:play'>tried</act></item></items>
        </event>
      </message>
      """

  @XEP-0060/8.2.5.1-applied
  Scenario: payloads are in no notification if Romeo does not want them there
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#deliver_payloads | 0 |
    And Juliet is subscribed to the node "princely"
    When Romeo tries to "publish to" the node "princely" as "publish1"
    Then Juliet receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='${princely}'><item id='tried'><not:act/></item></items>
        </event>
      </message>
      """

  @XEP-0060/8.2.5.1-applied
  Scenario: nobody is notified if Romeo does not want it
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#deliver_notifications | 0 |
    And Juliet is subscribed to the node "princely"
    When Romeo tries to "publish to" the node "princely" as "publish1"
    Then the service grants Romeo "publish1"
    And after a while Juliet has received no:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${princely}'/></event>
      </message>
      """

  @XEP-0060/8.2.5.1-applied
  Scenario: everybody can publish if Romeo wants it
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    When Romeo configures the node "princely" with:
      | pubsub#publish_model | open |
    And Juliet tries to "publish to" the node "princely" as "publish1"
    Then the service grants Juliet "publish1"

  @XEP-0060/8.2.5.1-applied
  Scenario: the node keeps as many items as Romeo wants
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
      | pubsub#max_items     | 1 |
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    When Romeo tries to "get the items of" the node "princely" as "items1"
    Then Romeo receives:
      """
      <iq type='result' id='items1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='${princely}'><item id='two'/></items>
        </pubsub>
      </iq>
      """
    When Romeo tries to "get the items of" the node "princely" as "items2"
    Then Romeo receives a reply to "items2" without the item "one"
