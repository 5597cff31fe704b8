Feature: XEP-0060 §6.5.9 Retrieval that is refused

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "subscribe"
    And Juliet is connected

  Scenario Outline: who is not subscribed to a node that asks for it is refused with <error>
    Given Romeo's pubsub service supports "retrieve-items"
    And Romeo has created the node "princely" with the access model "authorize"
    And Romeo has published the item "one" to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives the pubsub error "<error>" for "r1"

    @XEP-0060/6.5.9.3-not-authorized
    Examples:
      | error          |
      | not-authorized |

    @XEP-0060/6.5.9.3-not-subscribed
    Examples:
      | error                              |
      | not-authorized with not-subscribed |

  @XEP-0060/6.5.9.3-not-authorized
  Scenario: whose subscription is pending is refused with not-authorized
    Given Romeo's pubsub service supports "retrieve-items"
    And Romeo has created the node "princely" with the access model "authorize"
    And Romeo has published the item "one" to the node "princely"
    And Juliet has been granted the pubsub set:
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives the pubsub error "not-authorized" for "r1"

  # A transient node that returns its last item all the same does what §6.5.5 permits.
  @XEP-0060/6.5.9.4-unsupported
  Scenario: a transient node returns its last item, or refuses with feature-not-implemented and unsupported
    Given Romeo's pubsub service supports "retrieve-items"
    And Romeo has created the node "princely" where the service allows:
      | pubsub#persist_items | 0 |
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then either Juliet receives a list of items for "r1" or the pubsub error "feature-not-implemented with unsupported persistent-items"

  # The table of §11 has not-authorized for who is not on the whitelist.
  @XEP-0060/6.5.9.8-closed-node
  Scenario: who is not on the whitelist is refused because the node is closed
    Given Romeo's pubsub service supports "retrieve-items"
    And Romeo has created the node "princely" with the access model "whitelist"
    And Romeo has published the item "one" to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives the pubsub error "not-allowed with closed-node or not-authorized with closed-node" for "r1"

  @XEP-0060/6.5.9.10-outcast
  Scenario: an outcast is refused with forbidden
    Given Romeo's pubsub service supports "retrieve-items"
    And Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    And Romeo has made Juliet "outcast" of the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives the pubsub error "forbidden" for "r1"

  @XEP-0060/6.5.9.11-no-node
  Scenario: who asks for the items of a node that does not exist is refused with item-not-found
    Given Romeo's pubsub service supports "retrieve-items"
    When Juliet sends the pubsub get "r1":
      """
      <items node='no-such-musings'/>
      """
    Then Juliet receives the pubsub error "item-not-found" for "r1"

  Scenario Outline: who retrieves items with a SubID that is not valid is refused with <error>
    Given Romeo's pubsub service supports "retrieve-items"
    And Romeo has created the node "princely"
    And Juliet has a subscription with a SubID to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}' subid='no-such-subscription'/>
      """
    Then Juliet receives the pubsub error "<error>" for "r1"

    @XEP-0060/6.5.9.2-not-acceptable
    Examples:
      | error          |
      | not-acceptable |

    @XEP-0060/6.5.9.2-invalid-subid
    Examples:
      | error                             |
      | not-acceptable with invalid-subid |

  Scenario Outline: who has two subscriptions and retrieves items without a SubID is refused with <error>
    Given Romeo's pubsub service supports "retrieve-items"
    And Romeo has created the node "princely"
    And Juliet has two subscriptions to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives the pubsub error "<error>" for "r1"

    @XEP-0060/6.5.9.1-bad-request
    Examples:
      | error       |
      | bad-request |

    @XEP-0060/6.5.9.1-subid-required
    Examples:
      | error                           |
      | bad-request with subid-required |

  @XEP-0060/6.5.9.5-unsupported
  Scenario: a service that returns no items refuses with feature-not-implemented and unsupported
    Given Romeo's pubsub service does not support "retrieve-items"
    And Romeo has created the node "princely"
    When Romeo sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives the pubsub error "feature-not-implemented with unsupported retrieve-items" for "r1"
