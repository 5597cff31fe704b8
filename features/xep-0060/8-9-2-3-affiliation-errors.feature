Feature: XEP-0060 §8.9.2.3 Modifying an affiliation fails

  @XEP-0060/8.9.2.3.2-affiliation
  Scenario Outline: a service without the affiliation "<affiliation>" says so
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    And Romeo sees that "${service}" does not support "http://jabber.org/protocol/pubsub#<affiliation>-affiliation"
    When Romeo tells the pubsub service as owner "ent2":
      """
      <affiliations node='${princely}'><affiliation jid='${Juliet.bare}' affiliation='<affiliation>'/></affiliations>
      """
    Then Romeo receives the stanza error feature-not-implemented and the pubsub error "unsupported <affiliation>-affiliation" for "ent2"

    Examples:
      | affiliation  |
      | member       |
      | outcast      |
      | publisher    |
      | publish-only |

  @XEP-0060/8.9.2.3.4-not-found
  Scenario: Romeo makes himself the owner of a node that is not there
    Given Romeo is connected
    And Romeo has created the node "stately"
    And the service lets Romeo "get the affiliations of" the node "stately"
    And Romeo knows of no node "princely" yet
    When Romeo tries to "set an affiliation with" the node "princely" as "ent2"
    Then the service refuses Romeo "ent2" with item-not-found

  @XEP-0060/8.9.2.3.1-unsupported
  Scenario: a service that does not modify affiliations says so when it is told
    Given Romeo is connected
    And Romeo has created the node "princely"
    And the service refuses Romeo to "get the affiliations of" the node "princely"
    And the service refuses Romeo to "set an affiliation with" the node "princely"
    When Romeo tries to "set an affiliation with" the node "princely" as "ent2"
    Then Romeo receives the stanza error feature-not-implemented and the pubsub error "unsupported modify-affiliations" for "ent2"
