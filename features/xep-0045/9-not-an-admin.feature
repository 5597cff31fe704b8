Feature: XEP-0045 §9 Requests of those who are no admins

  @XEP-0045/9-denied
  Scenario Outline: a <role> with the affiliation "<affiliation>" cannot make somebody with the affiliation "<old>" one with "<new>"
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation   | role   |
      | Juliet   | <affiliation> | <role> |
      | Benvolio | <old>         |        |
    When Juliet gives Benvolio the affiliation "<new>" in the room "${cave}"
    Then the room refuses Juliet's request
    And after a while Romeo and Benvolio have been told nothing of "benvolio" in the room "${cave}"

    Examples:
      | role        | affiliation | old    | new     |
      | participant | none        | none   | outcast |
      | participant | none        | none   | member  |
      | participant | none        | member | none    |
      | participant | member      | none   | outcast |
      | participant | member      | none   | member  |
      | participant | member      | member | none    |
      | moderator   | none        | none   | outcast |
      | moderator   | none        | none   | member  |
      | moderator   | none        | member | none    |

  @XEP-0045/9-denied
  Scenario Outline: a <role> with the affiliation "<affiliation>" cannot make a <old> a <new>
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation   | role   |
      | Juliet   | <affiliation> | <role> |
      | Benvolio | none          | <old>  |
    When Juliet gives "benvolio" the role "<new>" in the room "${cave}"
    Then the room refuses Juliet's request
    And after a while Romeo and Benvolio have been told nothing of "benvolio" in the room "${cave}"

    Examples:
      | role        | affiliation | old         | new         |
      | participant | member      | participant | moderator   |
      | moderator   | member      | participant | moderator   |
      | moderator   | member      | moderator   | participant |
