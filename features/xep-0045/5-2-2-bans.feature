Feature: XEP-0045 §5.2.2 Who makes outcasts, and of outcasts something else

  Background:
    Given Romeo is online
    And Romeo has created the room "cave"

  @XEP-0045/5.2.2-by-whom
  Scenario Outline: an <by> changes the affiliation "<old>" to "<new>"
    Given Juliet has the affiliation "<old>" in the room "${cave}"
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Nurse    | <by>        |
    When Nurse gives Juliet the affiliation "<new>" in the room "${cave}"
    Then the room grants Nurse's request
    And Romeo finds Juliet on the "<new>" list of the room "${cave}"

    Examples:
      | by    | old     | new     |
      | admin | none    | outcast |
      | owner | none    | outcast |
      | admin | member  | outcast |
      | owner | member  | outcast |
      | owner | admin   | outcast |
      | owner | owner   | outcast |
      | admin | none    | member  |
      | admin | outcast | member  |
      | owner | outcast | member  |
      | owner | outcast | admin   |
      | owner | outcast | owner   |

  @XEP-0045/5.2.2-by-whom
  Scenario: an admin changes the affiliation "member" to "none"
    Given Juliet has the affiliation "member" in the room "${cave}"
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Nurse    | admin       |
    When Nurse gives Juliet the affiliation "none" in the room "${cave}"
    Then the room grants Nurse's request
    And Romeo does not find Juliet on the "member" list of the room "${cave}"
