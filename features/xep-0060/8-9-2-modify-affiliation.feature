Feature: XEP-0060 §8.9.2 Modify an affiliation

  @XEP-0060/8.9.2.2-success @XEP-0060/8.9.1.2-list
  Scenario Outline: Romeo makes Juliet "<affiliation>"
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    And Romeo sees that the service has the affiliation "<affiliation>"
    When Romeo tells the pubsub service as owner "ent2":
      """
      <affiliations node='${princely}'><affiliation jid='${Juliet.bare}' affiliation='<affiliation>'/></affiliations>
      """
    Then the service grants Romeo "ent2"
    And Romeo sees that the node "princely" has the affiliations:
      | Juliet | <affiliation> |

    Examples:
      | affiliation  |
      | owner        |
      | publisher    |
      | publish-only |
      | member       |
      | outcast      |

  @XEP-0060/8.9.2.2-success
  Scenario Outline: Romeo makes Juliet, who is "<before>", "<affiliation>"
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    And Juliet has been made "<before>" of the node "princely" by Romeo
    When Romeo tells the pubsub service as owner "ent2":
      """
      <affiliations node='${princely}'><affiliation jid='${Juliet.bare}' affiliation='<affiliation>'/></affiliations>
      """
    Then the service grants Romeo "ent2"
    And Romeo sees that the node "princely" has the affiliations:
      | Juliet | <affiliation> |

    # Those of the state chart in §4.1 that need no other step.
    Examples:
      | before    | affiliation |
      | outcast   | member      |
      | member    | publisher   |
      | publisher | owner       |
      | publisher | outcast     |

  @XEP-0060/8.9.2.1-delta
  Scenario: Benvolio stays a publisher when Romeo changes Juliet's affiliation
    Given Romeo is connected
    And Juliet is connected
    And Benvolio is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    And Benvolio has been made "publisher" of the node "princely" by Romeo
    When Romeo tells the pubsub service as owner "ent2":
      """
      <affiliations node='${princely}'><affiliation jid='${Juliet.bare}' affiliation='publisher'/></affiliations>
      """
    Then the service grants Romeo "ent2"
    And Romeo sees that the node "princely" has the affiliations:
      | Benvolio | publisher |

  @XEP-0060/8.9.2.1-unspecified
  Scenario: Juliet stays a publisher when Romeo names no affiliation
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    And Juliet has been made "publisher" of the node "princely" by Romeo
    When Romeo tells the pubsub service as owner "ent2":
      """
      <affiliations node='${princely}'><affiliation jid='${Juliet.bare}'/></affiliations>
      """
    Then Romeo receives a reply to "ent2"
    And Romeo sees that the node "princely" has the affiliations:
      | Juliet | publisher |
