Feature: XEP-0045 §5.1.3 Who can change which role

  Background:
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |

  @XEP-0045/5.1.3-by-whom
  Scenario Outline: a moderator with the affiliation "<affiliation>" makes a <old> a <new>
    Given the room "${cave}" has the occupants:
      | occupant | affiliation   | role      |
      | Nurse    | <affiliation> | moderator |
      | Juliet   | none          | <old>     |
    When Nurse gives "juliet" the role "<new>" in the room "${cave}"
    Then the room grants Nurse's request
    And Juliet is told that "juliet" has the role "<new>" in the room "${cave}"

    Examples:
      | affiliation | old         | new         |
      | member      | visitor     | participant |
      | admin       | visitor     | participant |
      | owner       | visitor     | participant |
      | member      | participant | visitor     |
      | admin       | participant | visitor     |
      | owner       | participant | visitor     |
      | admin       | visitor     | moderator   |
      | owner       | visitor     | moderator   |
      | admin       | participant | moderator   |
      | owner       | participant | moderator   |
      | admin       | moderator   | participant |
      | owner       | moderator   | participant |
