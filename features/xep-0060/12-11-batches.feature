Feature: XEP-0060 §12.11 Batch processing

  @XEP-0060/12.11-all-or-none
  Scenario: of two items that Romeo publishes at once there are both or none
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
      | pubsub#max_items     | 3 |
    When Romeo tells the pubsub service "publish1":
      """
      <publish node='${princely}'>
        <item id='one'><act xmlns='urn:example:play'>one</act></item>
        <item id='two'><act xmlns='urn:example:play'>two</act></item>
      </publish>
      """
    Then Romeo receives a reply to "publish1"
    When Romeo tries to "get the items of" the node "princely" as "items1"
    Then Romeo receives the items "one, two" for "items1" or none of them

  # No item has two payloads (§7.1.3.6).
  @XEP-0060/12.11-all-or-none
  Scenario: of two items of which one cannot be published there is none
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
      | pubsub#max_items     | 3 |
    When Romeo tells the pubsub service "publish1":
      """
      <publish node='${princely}'>
        <item id='one'><act xmlns='urn:example:play'>one</act></item>
        <item id='two'><act xmlns='urn:example:play'>two</act><act xmlns='urn:example:play'>three</act></item>
      </publish>
      """
    Then Romeo receives a reply to "publish1"
    When Romeo tries to "get the items of" the node "princely" as "items1"
    Then Romeo receives the items "one, two" for "items1" or none of them

  @XEP-0060/12.11-all-or-none
  Scenario: of two items that Romeo retracts at once both are gone or none
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
      | pubsub#max_items     | 3 |
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    When Romeo tells the pubsub service "retract1":
      """
      <retract node='${princely}'><item id='one'/><item id='two'/></retract>
      """
    Then Romeo receives a reply to "retract1"
    When Romeo tries to "get the items of" the node "princely" as "items1"
    Then Romeo receives the items "one, two" for "items1" or none of them

  @XEP-0060/12.11-too-many
  Scenario: Romeo publishes more items at once than the node keeps
    Given Romeo is connected
    And the service publishes two items of Romeo's at once
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
      | pubsub#max_items     | 1 |
    When Romeo tells the pubsub service "publish1":
      """
      <publish node='${princely}'>
        <item id='one'><act xmlns='urn:example:play'>one</act></item>
        <item id='two'><act xmlns='urn:example:play'>two</act></item>
      </publish>
      """
    Then the service refuses Romeo "publish1" with not-allowed

  @XEP-0060/12.11-max-items-exceeded
  Scenario: Romeo is told that he publishes more items at once than the node keeps
    Given Romeo is connected
    And the service publishes two items of Romeo's at once
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
      | pubsub#max_items     | 1 |
    When Romeo tells the pubsub service "publish1":
      """
      <publish node='${princely}'>
        <item id='one'><act xmlns='urn:example:play'>one</act></item>
        <item id='two'><act xmlns='urn:example:play'>two</act></item>
      </publish>
      """
    Then Romeo receives the stanza error not-allowed and the pubsub error "max-items-exceeded" for "publish1"
