Feature: XEP-0060 §12.9, §12.10 Unique ids and last items

  @XEP-0060/12.9-nodes
  Scenario: no second node gets the NodeID of a node that has items
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    When Juliet tries to "create" the node "princely" as "create1"
    Then the service refuses Juliet "create1"

  @XEP-0060/12.9-items
  Scenario: an item that is published twice is there once
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
      | pubsub#max_items     | 3 |
    When Romeo tries to "publish to" the node "princely" as "publish1"
    And Romeo tries to "publish to" the node "princely" as "publish2"
    Then the service grants Romeo "publish1"
    And the service grants Romeo "publish2"
    When Romeo tries to "get the items of" the node "princely" as "items1"
    Then Romeo receives the items "tried" for "items1" and no others

  @XEP-0060/12.9-combination
  Scenario: items of two nodes can have the same id
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
    And Romeo owns the node "stately" where:
      | pubsub#persist_items | 1 |
    And Romeo has published the item "tried" to the node "princely"
    When Romeo tells the pubsub service "publish1":
      """
      <publish node='${stately}'><item id='tried'><act xmlns='urn:example:play'>two</act></item></publish>
      """
    And Romeo asks the pubsub service "items1":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives:
      """
      <iq type='result' id='items1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='${princely}'><item id='tried'><act xmlns='urn:example:play'>tried</act></item></items>
        </pubsub>
      </iq>
      """

  @XEP-0060/12.9-overwrite
  Scenario: an item with the id of another takes its place
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
    And Romeo has published the item "one" to the node "princely"
    When Romeo tells the pubsub service "publish2":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>two</act></item></publish>
      """
    And Romeo tries to "get the items of" the node "princely" as "items1"
    Then Romeo receives:
      """
      <iq type='result' id='items1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='${princely}'><item id='one'><act xmlns='urn:example:play'>two</act></item></items>
        </pubsub>
      </iq>
      """

  @XEP-0060/12.9-overwrite
  Scenario: Juliet is notified of the item that takes the other's place
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
    And Romeo has published the item "one" to the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo tells the pubsub service "publish2":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>two</act></item></publish>
      """
    Then Juliet receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='${princely}'><item id='one'><act xmlns='urn:example:play'>two</act></item></items>
        </event>
      </message>
      """

  @XEP-0060/12.10-last
  Scenario: Juliet gets the last item when she subscribes
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#persist_items            | 1      |
      | pubsub#send_last_published_item | on_sub |
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    When Juliet tries to "subscribe to" the node "princely" as "sub1"
    Then Juliet receives:
      """
      <message from='${service}' to='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${princely}'><item id='two'/></items></event>
      </message>
      """
