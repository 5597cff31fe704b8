Feature: XEP-0045 §5.2.2 What admins cannot make of others

  Background:
    Given Romeo is online
    And Romeo has created the room "cave"

  @XEP-0045/5.2.2-owners-only
  Scenario Outline: an admin cannot change the affiliation "<old>" to "<new>"
    Given Juliet has the affiliation "<old>" in the room "${cave}"
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Nurse    | admin       |
    When Nurse gives Juliet the affiliation "<new>" in the room "${cave}"
    Then the room refuses Nurse's request
    And Romeo does not find Juliet on the "<new>" list of the room "${cave}"

    Examples:
      | old     | new    |
      | outcast | admin  |
      | outcast | owner  |
      | none    | admin  |
      | none    | owner  |
      | member  | admin  |
      | member  | owner  |
      | admin   | owner  |
      | admin   | member |
      | owner   | member |
      | owner   | admin  |

  @XEP-0045/5.2.2-owners-only
  Scenario Outline: an admin cannot take the affiliation "<old>" away by "<new>"
    Given Juliet has the affiliation "<old>" in the room "${cave}"
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Nurse    | admin       |
    When Nurse gives Juliet the affiliation "<new>" in the room "${cave}"
    Then the room refuses Nurse's request
    And Romeo finds Juliet on the "<old>" list of the room "${cave}"

    Examples:
      | old   | new     |
      | admin | none    |
      | owner | none    |
