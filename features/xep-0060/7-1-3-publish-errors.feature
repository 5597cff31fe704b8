Feature: XEP-0060 §7.1.3 Publications that are refused

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "publish"

  @XEP-0060/7.1.3.1-forbidden
  Scenario Outline: who has the affiliation "<affiliation>" is refused with forbidden
    Given Romeo has created the node "princely"
    And Juliet is connected
    And Romeo has made Juliet "<affiliation>" of the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Juliet receives the pubsub error "forbidden" for "r1"

    Examples:
      | affiliation |
      | none        |
      | outcast     |

  @XEP-0060/7.1.3.1-not-published
  Scenario: subscribers are not notified of what was refused
    Given Juliet is connected
    And Benvolio is online
    And Romeo has created the node "princely"
    And Benvolio is subscribed to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then the pubsub request "r1" of Juliet is refused
    And Benvolio receives no pubsub event:
      """
      <items node='${princely}'/>
      """

  @XEP-0060/7.1.3.2-unsupported
  Scenario: a node for nodes only refuses with feature-not-implemented and unsupported
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#node_type | collection |
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Romeo receives the pubsub error "feature-not-implemented with unsupported publish" for "r1"

  @XEP-0060/7.1.3.3-no-node
  Scenario: without "auto-create" who publishes to a node that does not exist is refused with item-not-found
    Given Romeo's pubsub service does not support "auto-create"
    And there is no node "princely" of Romeo yet
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Romeo receives the pubsub error "item-not-found" for "r1"

  Scenario Outline: who publishes more than the node takes is refused with <error>
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#max_payload_size | 100 |
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'>
        <item id='one'>
          <act xmlns='urn:example:play'>Two households, both alike in dignity, in fair Verona, where we lay our scene, from ancient grudge break to new mutiny, where civil blood makes civil hands unclean.</act>
        </item>
      </publish>
      """
    Then Romeo receives the pubsub error "<error>" for "r1"

    @XEP-0060/7.1.3.5-not-acceptable
    Examples:
      | error          |
      | not-acceptable |

    @XEP-0060/7.1.3.5-payload-too-big
    Examples:
      | error                               |
      | not-acceptable with payload-too-big |

  Scenario Outline: who publishes two payloads in one item is refused with <error>
    Given Romeo has created the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'>
        <item id='one'><act xmlns='urn:example:play'>I</act><act xmlns='urn:example:play'>II</act></item>
      </publish>
      """
    Then Romeo receives the pubsub error "<error>" for "r1"

    @XEP-0060/7.1.3.6-bad-request
    Examples:
      | error       |
      | bad-request |

    @XEP-0060/7.1.3.6-invalid-payload
    Examples:
      | error                            |
      | bad-request with invalid-payload |
