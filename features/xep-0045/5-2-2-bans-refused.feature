Feature: XEP-0045 §5.2.2 Whom admins cannot ban

  @XEP-0045/5.2.2-owners-only
  Scenario Outline: an admin cannot ban an <affiliation>
    Given Romeo is online
    And Romeo has created the room "cave"
    And Juliet has the affiliation "<affiliation>" in the room "${cave}"
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Nurse    | admin       |
    When Nurse gives Juliet the affiliation "outcast" in the room "${cave}"
    Then the room refuses Nurse's request
    And Romeo finds Juliet on the "<affiliation>" list of the room "${cave}"

    Examples:
      | affiliation |
      | admin       |
      | owner       |
