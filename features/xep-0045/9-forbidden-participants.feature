Feature: XEP-0045 §9 The error for participants who try what admins do

  Background:
    Given Romeo is online
    And Romeo has created the room "cave"

  @XEP-0045/9-forbidden
  Scenario Outline: a participant with the affiliation "<affiliation>" who tries to make a <old> a <new> gets forbidden
    Given the room "${cave}" has the occupants:
      | occupant | affiliation   | role        |
      | Juliet   | <affiliation> | participant |
      | Benvolio | none          | <old>       |
    When Juliet gives "benvolio" the role "<new>" in the room "${cave}"
    Then the room refuses Juliet's request with forbidden

    Examples:
      | affiliation | old         | new         |
      | none        | participant | moderator   |
      | member      | participant | moderator   |
      | none        | moderator   | participant |
      | member      | moderator   | participant |

  @XEP-0045/9-forbidden
  Scenario Outline: a participant with the affiliation "<affiliation>" who tries to revoke membership gets forbidden
    Given Benvolio has the affiliation "member" in the room "${cave}"
    And the room "${cave}" has the occupants:
      | occupant | affiliation   | role        |
      | Juliet   | <affiliation> | participant |
    When Juliet gives Benvolio the affiliation "none" in the room "${cave}"
    Then the room refuses Juliet's request with forbidden

    Examples:
      | affiliation |
      | none        |
      | member      |
