Feature: XEP-0060 §6.1.3 Subscriptions that are refused

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "subscribe"
    And Juliet is connected

  # §6.1.3.1 has bad-request, and the table of §11 forbidden, for one and the same attempt.
  Scenario Outline: who subscribes somebody else's <kind> JID is refused with <error>
    Given Benvolio has an account
    And Romeo has created the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='<jid>'/>
      """
    Then Juliet receives the pubsub error "<error>" for "r1"

    @XEP-0060/6.1.3.1-other-jid
    Examples:
      | error                    | kind | jid                      |
      | bad-request or forbidden | bare | ${Benvolio.bare}         |
      | bad-request or forbidden | full | ${Benvolio.bare}/balcony |

    @XEP-0060/6.1.3.1-invalid-jid
    Examples:
      | error                                     | kind | jid              |
      | bad-request with invalid-jid or forbidden | bare | ${Benvolio.bare} |

  @XEP-0060/6.1.3.1-not-subscribed
  Scenario: nobody can subscribe somebody else
    Given Benvolio is online
    And Romeo has created the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Benvolio.bare}'/>
      """
    Then the pubsub request "r1" of Juliet is refused
    When Romeo sends the pubsub set "r2":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then the pubsub request "r2" of Romeo succeeds
    And Benvolio receives no pubsub event:
      """
      <items node='${princely}'/>
      """

  # The table of §11 has not-authorized for who is not on the whitelist.
  @XEP-0060/6.1.3.4-closed-node
  Scenario: who is not on the whitelist is refused because the node is closed
    Given Romeo has created the node "princely" with the access model "whitelist"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub error "not-allowed with closed-node or not-authorized with closed-node" for "r1"

  @XEP-0060/6.1.3.8-outcast
  Scenario: an outcast is refused with forbidden
    Given Romeo has created the node "princely"
    And Romeo has made Juliet "outcast" of the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub error "forbidden" for "r1"

  @XEP-0060/6.1.3.10-unsupported
  Scenario: a node that cannot be subscribed to refuses with feature-not-implemented and unsupported
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#subscribe | 0 |
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub error "feature-not-implemented with unsupported subscribe" for "r1"

  @XEP-0060/6.1.3.12-no-node
  Scenario: who subscribes to a node that does not exist is refused with item-not-found
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='no-such-musings' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub error "item-not-found" for "r1"
