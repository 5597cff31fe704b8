Feature: XEP-0060 §7.2.3 Deletions that are refused

  Background:
    Given Romeo is connected

  @XEP-0060/7.2.3.1-forbidden
  Scenario Outline: who has the affiliation "<affiliation>" is refused with forbidden
    Given Romeo's pubsub service supports "delete-items"
    And Juliet is connected
    And Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    And Romeo has made Juliet "<affiliation>" of the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <retract node='${princely}'><item id='one'/></retract>
      """
    Then Juliet receives the pubsub error "forbidden" for "r1"

    Examples:
      | affiliation |
      | none        |
      | outcast     |

  @XEP-0060/7.2.3.2-no-node
  Scenario: who deletes an item of a node that does not exist is refused with item-not-found
    Given Romeo's pubsub service supports "delete-items"
    When Romeo sends the pubsub set "r1":
      """
      <retract node='no-such-musings'><item id='one'/></retract>
      """
    Then Romeo receives the pubsub error "item-not-found" for "r1"

  @XEP-0060/7.2.3.2-no-item
  Scenario: who deletes an item that does not exist is refused with item-not-found
    Given Romeo's pubsub service supports "delete-items"
    And Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <retract node='${princely}'><item id='two'/></retract>
      """
    Then Romeo receives the pubsub error "item-not-found" for "r1"

  Scenario Outline: who deletes an item of no node is refused with <error>
    Given Romeo's pubsub service supports "delete-items"
    When Romeo sends the pubsub set "r1":
      """
      <retract><item id='one'/></retract>
      """
    Then Romeo receives the pubsub error "<error>" for "r1"

    @XEP-0060/7.2.3.3-bad-request
    Examples:
      | error       |
      | bad-request |

    @XEP-0060/7.2.3.3-nodeid-required
    Examples:
      | error                            |
      | bad-request with nodeid-required |

  Scenario Outline: who deletes an item without an ItemID is refused with <error>
    Given Romeo's pubsub service supports "delete-items"
    And Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <retract node='${princely}'><item/></retract>
      """
    Then Romeo receives the pubsub error "<error>" for "r1"

    @XEP-0060/7.2.3.4-bad-request
    Examples:
      | error       |
      | bad-request |

    @XEP-0060/7.2.3.4-item-required
    Examples:
      | error                          |
      | bad-request with item-required |

  @XEP-0060/7.2.3.4-bad-request
  Scenario: who deletes no item is refused with bad-request
    Given Romeo's pubsub service supports "delete-items"
    And Romeo has created the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <retract node='${princely}'/>
      """
    Then Romeo receives the pubsub error "bad-request" for "r1"

  @XEP-0060/7.2.3.5-unsupported
  Scenario: a node that keeps no items refuses, because it does not or because the item is not there
    Given Romeo's pubsub service supports "delete-items"
    And Romeo has created the node "princely" where the service allows:
      | pubsub#persist_items    | 0 |
      | pubsub#deliver_payloads | 0 |
    When Romeo sends the pubsub set "r1":
      """
      <retract node='${princely}'><item id='one'/></retract>
      """
    Then Romeo receives the pubsub error "feature-not-implemented with unsupported persistent-items or item-not-found" for "r1"

  @XEP-0060/7.2.3.6-unsupported
  Scenario: a service that deletes no items refuses with feature-not-implemented and unsupported
    Given Romeo's pubsub service does not support "delete-items"
    And Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <retract node='${princely}'><item id='one'/></retract>
      """
    Then Romeo receives the pubsub error "feature-not-implemented with unsupported delete-items" for "r1"
