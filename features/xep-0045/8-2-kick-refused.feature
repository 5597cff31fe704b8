Feature: XEP-0045 §8.2 Kicks that a moderator's affiliation does not allow

  @XEP-0045/8.2-higher-affiliation
  Scenario Outline: a moderator without affiliation cannot kick an occupant with the affiliation "<occupant>"
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation | role      |
      | Juliet   | <occupant>  |           |
      | Benvolio | none        | moderator |
    When Benvolio gives "juliet" the role "none" in the room "${cave}"
    Then the room refuses Benvolio's request
    And after a while Juliet and Benvolio have been told nothing of "juliet" in the room "${cave}"

    Examples:
      | occupant |
      | member   |
      | admin    |
      | owner    |

  # The section names the error for these.
  @XEP-0045/8.2-not-allowed @XEP-0045/8.2-higher-affiliation
  Scenario Outline: a moderator with the affiliation "<moderator>" cannot kick an <occupant>
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation | role      |
      | Juliet   | <occupant>  |           |
      | Benvolio | <moderator> | moderator |
    When Benvolio gives "juliet" the role "none" in the room "${cave}"
    Then the room refuses Benvolio's request with not-allowed
    And after a while Juliet and Benvolio have been told nothing of "juliet" in the room "${cave}"

    Examples:
      | moderator | occupant |
      | member    | admin    |
      | member    | owner    |
      | admin     | owner    |
