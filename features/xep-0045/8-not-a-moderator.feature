Feature: XEP-0045 §8 Requests of those who are no moderators

  @XEP-0045/8-denied
  Scenario Outline: a <role> cannot make a <old> a <new>
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |
    And the room "${cave}" has the occupants:
      | occupant | role   |
      | Juliet   | <role> |
      | Benvolio | <old>  |
    When Juliet gives "benvolio" the role "<new>" in the room "${cave}"
    Then the room refuses Juliet's request
    And after a while Romeo and Benvolio have been told nothing of "benvolio" in the room "${cave}"

    Examples:
      | role        | old         | new         |
      | participant | participant | none        |
      | participant | visitor     | participant |
      | participant | participant | visitor     |
      | visitor     | participant | none        |
      | visitor     | visitor     | participant |
      | visitor     | participant | visitor     |

  @XEP-0045/8-denied
  Scenario Outline: somebody outside the room cannot make a <old> a <new>
    Given Romeo is online
    And Juliet is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |
    And the room "${cave}" has the occupants:
      | occupant | role  |
      | Benvolio | <old> |
    When Juliet gives "benvolio" the role "<new>" in the room "${cave}"
    Then the room refuses Juliet's request
    And after a while Romeo and Benvolio have been told nothing of "benvolio" in the room "${cave}"

    Examples:
      | old         | new         |
      | participant | none        |
      | visitor     | participant |
      | participant | visitor     |
