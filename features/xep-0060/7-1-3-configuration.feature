Feature: XEP-0060 §7.1.3.7 Publications that do not match the configuration of the node

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "publish"

  @XEP-0060/7.1.3.7-id-generated
  Scenario Outline: a persistent node whose notifications are <kind> does not refuse an item without an ItemID
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#persist_items    | 1          |
      | pubsub#deliver_payloads | <payloads> |
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then the pubsub request "r1" of Romeo succeeds

    Examples:
      | kind             | payloads |
      | bare             | 0        |
      | full of payloads | 1        |

  @XEP-0060/7.1.3.7-item-required @XEP-0060/4.3-validates
  Scenario Outline: a persistent node whose notifications are <kind> refuses a publication without an item with bad-request and item-required
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#persist_items    | 1          |
      | pubsub#deliver_payloads | <payloads> |
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'/>
      """
    Then Romeo receives the pubsub error "bad-request with item-required" for "r1"

    Examples:
      | kind             | payloads |
      | bare             | 0        |
      | full of payloads | 1        |

  @XEP-0060/7.1.3.7-payload-required
  Scenario Outline: a <kind> node that includes payloads refuses an item without one with bad-request and payload-required
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#persist_items    | <persist> |
      | pubsub#deliver_payloads | 1         |
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'/></publish>
      """
    Then Romeo receives the pubsub error "bad-request with payload-required" for "r1"

    Examples:
      | kind       | persist |
      | persistent | 1       |
      | transient  | 0       |

  @XEP-0060/7.1.3.7-item-forbidden
  Scenario: a transient notification-only node refuses an item with bad-request and item-forbidden
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#persist_items    | 0 |
      | pubsub#deliver_payloads | 0 |
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Romeo receives the pubsub error "bad-request with item-forbidden" for "r1"
