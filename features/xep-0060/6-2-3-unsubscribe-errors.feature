Feature: XEP-0060 §6.2.3 Unsubscribing that is refused

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "subscribe"
    And Juliet is connected

  @XEP-0060/6.2.3.2-error
  Scenario: who is not subscribed receives an error
    Given Romeo has created the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <unsubscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then the pubsub request "r1" of Juliet is refused

  @XEP-0060/6.2.3.2-not-subscribed
  Scenario: who is not subscribed is refused with unexpected-request and not-subscribed
    Given Romeo has created the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <unsubscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub error "unexpected-request with not-subscribed" for "r1"

  # The whole JID is the subscriber's: a subscription of the bare one is none of the resource's.
  @XEP-0060/6.2.3.2-error
  Scenario: who is subscribed with a bare JID cannot unsubscribe a full one
    Given Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <unsubscribe node='${princely}' jid='${Juliet.full}'/>
      """
    Then the pubsub request "r1" of Juliet is refused

  @XEP-0060/6.2.3.3-forbidden
  Scenario Outline: who unsubscribes somebody else's <kind> JID is refused with forbidden
    Given Benvolio is connected
    And Romeo has created the node "princely"
    And Benvolio has been granted the pubsub set:
      """
      <subscribe node='${princely}' jid='<jid>'/>
      """
    When Juliet sends the pubsub set "r1":
      """
      <unsubscribe node='${princely}' jid='<jid>'/>
      """
    Then Juliet receives the pubsub error "forbidden" for "r1"

    Examples:
      | kind | jid              |
      | bare | ${Benvolio.bare} |
      | full | ${Benvolio.full} |

  @XEP-0060/6.2.3.3-still-subscribed
  Scenario: nobody can unsubscribe somebody else
    Given Benvolio is online
    And Romeo has created the node "princely"
    And Benvolio is subscribed to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <unsubscribe node='${princely}' jid='${Benvolio.bare}'/>
      """
    Then the pubsub request "r1" of Juliet is refused
    When Romeo sends the pubsub set "r2":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Benvolio receives the pubsub event:
      """
      <items node='${princely}'><item id='one'/></items>
      """

  @XEP-0060/6.2.3.4-no-node
  Scenario: who unsubscribes from a node that does not exist is refused with item-not-found
    When Juliet sends the pubsub set "r1":
      """
      <unsubscribe node='no-such-musings' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub error "item-not-found" for "r1"

  Scenario Outline: who unsubscribes with a SubID that is not valid is refused with <error>
    Given Romeo has created the node "princely"
    And Juliet has a subscription with a SubID to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <unsubscribe node='${princely}' jid='${Juliet.bare}' subid='no-such-subscription'/>
      """
    Then Juliet receives the pubsub error "<error>" for "r1"

    @XEP-0060/6.2.3.5-not-acceptable
    Examples:
      | error          |
      | not-acceptable |

    @XEP-0060/6.2.3.5-invalid-subid
    Examples:
      | error                             |
      | not-acceptable with invalid-subid |

  Scenario Outline: who has two subscriptions and unsubscribes without a SubID is refused with <error>
    Given Romeo has created the node "princely"
    And Juliet has two subscriptions to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <unsubscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub error "<error>" for "r1"

    @XEP-0060/6.2.3.1-bad-request
    Examples:
      | error       |
      | bad-request |

    @XEP-0060/6.2.3.1-subid-required
    Examples:
      | error                           |
      | bad-request with subid-required |
