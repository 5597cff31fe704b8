Feature: XEP-0045 §5.1.3 Roles that come with affiliations

  @XEP-0045/5.1.3-implied
  Scenario Outline: a visitor of a moderated room who gets the affiliation "<affiliation>" is a <role>
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |
    And the room "${cave}" has the occupants:
      | occupant | role    |
      | Juliet   | visitor |
    When Romeo gives Juliet the affiliation "<affiliation>" in the room "${cave}"
    Then Romeo and Juliet are told that "juliet" has the affiliation "<affiliation>" and the role "<role>" in the room "${cave}"

    Examples:
      | affiliation | role        |
      | member      | participant |
      | admin       | moderator   |
      | owner       | moderator   |

  @XEP-0045/5.1.3-implied
  Scenario Outline: a participant of an unmoderated room who gets the affiliation "<affiliation>" is a moderator
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 0 |
    And the room "${cave}" has the occupants:
      | occupant | role        |
      | Juliet   | participant |
    When Romeo gives Juliet the affiliation "<affiliation>" in the room "${cave}"
    Then Romeo and Juliet are told that "juliet" has the affiliation "<affiliation>" and the role "moderator" in the room "${cave}"

    Examples:
      | affiliation |
      | admin       |
      | owner       |
