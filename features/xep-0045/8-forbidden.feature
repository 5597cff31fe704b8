Feature: XEP-0045 §8 The error for those who are no moderators

  @XEP-0045/8-forbidden
  Scenario Outline: a participant who tries to make a <old> a <new> gets forbidden
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |
    And the room "${cave}" has the occupants:
      | occupant | role        |
      | Juliet   | participant |
      | Benvolio | <old>       |
    When Juliet gives "benvolio" the role "<new>" in the room "${cave}"
    Then the room refuses Juliet's request with forbidden

    Examples:
      | old         | new         |
      | participant | none        |
      | visitor     | participant |
      | participant | visitor     |

  @XEP-0045/8-forbidden
  Scenario Outline: a <role> who asks for the voice list gets forbidden
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |
    And the room "${cave}" has the occupants:
      | occupant | role   |
      | Juliet   | <role> |
    When Juliet asks the room "${cave}" for the "participant" list
    Then the room refuses Juliet's request with forbidden

    Examples:
      | role        |
      | participant |
      | visitor     |

  @XEP-0045/8-forbidden
  Scenario: somebody outside the room who asks for the voice list gets forbidden
    Given Romeo is online
    And Juliet is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |
    When Juliet asks the room "${cave}" for the "participant" list
    Then the room refuses Juliet's request with forbidden
