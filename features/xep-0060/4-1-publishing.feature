Feature: XEP-0060 §4.1 Which affiliations publish and delete items

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "publish"
    And Romeo has created the node "princely"
    And Juliet is connected

  @XEP-0060/4.1-publish
  Scenario Outline: who has the affiliation "<affiliation>" can publish
    Given Romeo has made Juliet "<affiliation>" of the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then the pubsub request "r1" of Juliet succeeds

    Examples:
      | affiliation  |
      | owner        |
      | publisher    |
      | publish-only |

  @XEP-0060/4.1-no-publish
  Scenario Outline: who has the affiliation "<affiliation>" cannot publish
    Given Romeo has made Juliet "<affiliation>" of the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then the pubsub request "r1" of Juliet is refused

    Examples:
      | affiliation |
      | member      |
      | none        |
      | outcast     |

  Scenario Outline: who has the affiliation "<affiliation>" can delete an item of its own
    Given Romeo's pubsub service supports "delete-items"
    And Romeo has made Juliet "<affiliation>" of the node "princely"
    And Juliet has published the item "one" to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <retract node='${princely}'><item id='one'/></retract>
      """
    Then the pubsub request "r1" of Juliet succeeds

    @XEP-0060/4.1-delete-item
    Examples:
      | affiliation |
      | owner       |
      | publisher   |

    @XEP-0060/4.1-publish-only-own
    Examples:
      | affiliation  |
      | publish-only |

  @XEP-0060/4.1-no-delete-item
  Scenario Outline: who has the affiliation "<affiliation>" cannot delete an item
    Given Romeo's pubsub service supports "delete-items"
    And Romeo has made Juliet "<affiliation>" of the node "princely"
    And Romeo has published the item "one" to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <retract node='${princely}'><item id='one'/></retract>
      """
    Then the pubsub request "r1" of Juliet is refused

    Examples:
      | affiliation |
      | member      |
      | none        |
      | outcast     |
