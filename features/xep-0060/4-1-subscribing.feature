Feature: XEP-0060 §4.1 Which affiliations subscribe and retrieve items

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "subscribe, retrieve-items"
    And Romeo has created the node "princely" with the access model "whitelist"
    And Romeo has published the item "one" to the node "princely"
    And Juliet is connected

  @XEP-0060/4.1-subscribe
  Scenario Outline: who has the affiliation "<affiliation>" can subscribe to a whitelist node
    Given Romeo has made Juliet "<affiliation>" of the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then the pubsub request "r1" of Juliet succeeds

    Examples:
      | affiliation |
      | owner       |
      | publisher   |
      | member      |

  @XEP-0060/4.1-no-subscribe
  Scenario Outline: who has the affiliation "<affiliation>" cannot subscribe to a whitelist node
    Given Romeo has made Juliet "<affiliation>" of the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then the pubsub request "r1" of Juliet is refused

    Examples:
      | affiliation  |
      | publish-only |
      | outcast      |

  # §6.5.1 has only subscribers retrieve items of such a node.
  @XEP-0060/4.1-retrieve
  Scenario Outline: who has the affiliation "<affiliation>" and is subscribed can retrieve items of a whitelist node
    Given Romeo has made Juliet "<affiliation>" of the node "princely"
    And Juliet is subscribed to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives the items "one" for "r1"

    Examples:
      | affiliation |
      | owner       |
      | publisher   |
      | member      |

  @XEP-0060/4.1-no-retrieve
  Scenario Outline: who has the affiliation "<affiliation>" cannot retrieve items of a whitelist node
    Given Romeo has made Juliet "<affiliation>" of the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then the pubsub request "r1" of Juliet is refused

    Examples:
      | affiliation  |
      | publish-only |
      | none         |
      | outcast      |
