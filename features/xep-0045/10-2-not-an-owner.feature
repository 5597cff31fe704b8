Feature: XEP-0045 §10.2 Configuration is for owners only

  @XEP-0045/10.2-forbidden
  Scenario Outline: a <role> with the affiliation "<affiliation>" cannot have the configuration form
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation   | role   |
      | Juliet   | <affiliation> | <role> |
    When Juliet asks the room "${cave}" for its configuration
    Then the room refuses Juliet's request with forbidden

    Examples:
      | role        | affiliation |
      | visitor     | none        |
      | participant | none        |
      | participant | member      |
      | moderator   | none        |
      | moderator   | admin       |

  @XEP-0045/10.2-forbidden
  Scenario Outline: somebody outside the room with the affiliation "<affiliation>" cannot have the configuration form
    Given Romeo is online
    And Juliet is online
    And Romeo has created the room "cave"
    And Juliet has the affiliation "<affiliation>" in the room "${cave}"
    When Juliet asks the room "${cave}" for its configuration
    Then the room refuses Juliet's request with forbidden

    Examples:
      | affiliation |
      | none        |
      | member      |
      | admin       |
