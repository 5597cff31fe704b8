Feature: XEP-0060 §7.1.2.5 and 7.1.3.4 Nodes that are full

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "retrieve-items, persistent-items"

  @XEP-0060/7.1.2.5-limit
  Scenario: a node holds no more items than it is configured for
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#max_items | 2 |
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='three'><act xmlns='urn:example:play'>III</act></item></publish>
      """
    And Romeo sends the pubsub get "r2":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives at most 2 items for "r2"

  @XEP-0060/7.1.2.5-oldest
  Scenario: a node that is full loses the oldest item
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#max_items | 2 |
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='three'><act xmlns='urn:example:play'>III</act></item></publish>
      """
    And Romeo sends the pubsub get "r2":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives the items "two, three" for "r2"

  @XEP-0060/7.1.2.5-discard
  Scenario: a full node that is to discard the oldest item does so
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#max_items         | 1              |
      | pubsub#publish_node_full | discard-oldest |
    And Romeo has published the item "one" to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='two'><act xmlns='urn:example:play'>II</act></item></publish>
      """
    And Romeo sends the pubsub get "r2":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives the items "two" for "r2"

  Scenario Outline: a full node that is to reject items does so with <error>
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#max_items         | 1      |
      | pubsub#publish_node_full | reject |
    And Romeo has published the item "one" to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='two'><act xmlns='urn:example:play'>II</act></item></publish>
      """
    Then Romeo receives the pubsub error "<error>" for "r1"

    @XEP-0060/7.1.3.4-conflict
    Examples:
      | error    |
      | conflict |

    @XEP-0060/7.1.3.4-node-full
    Examples:
      | error                   |
      | conflict with node-full |
