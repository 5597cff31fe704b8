Feature: XEP-0045 §9.6, §9.7, §9.8 Granting and revoking moderator status

  Background:
    Given Romeo is online
    And Romeo has created the room "cave"

  @XEP-0045/9.6-success
  Scenario: an occupant who was made a moderator is on the moderator list
    Given the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
    When Romeo gives "juliet" the role "moderator" in the room "${cave}" because "A worthy witch indeed!"
    Then the room grants Romeo's request
    And Romeo finds Juliet on the "moderator" list of the room "${cave}"

  @XEP-0045/9.6-others-told
  Scenario: all occupants are told of a new moderator
    Given the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Nurse    | admin       |
      | Juliet   | none        |
      | Benvolio | none        |
    When Nurse gives "juliet" the role "moderator" in the room "${cave}"
    Then Nurse, Juliet and Benvolio are told that "juliet" has the role "moderator" in the room "${cave}"

  @XEP-0045/9.7-success
  Scenario: an occupant whose moderator status was revoked is off the moderator list
    Given the room "${cave}" has the occupants:
      | occupant | role      |
      | Juliet   | moderator |
    When Romeo gives "juliet" the role "participant" in the room "${cave}" because "Not so worthy after all!"
    Then the room grants Romeo's request
    And Romeo does not find Juliet on the "moderator" list of the room "${cave}"

  @XEP-0045/9.7-others-told
  Scenario: all occupants are told that one of them is no moderator any more
    Given the room "${cave}" has the occupants:
      | occupant | affiliation | role        |
      | Nurse    | admin       | moderator   |
      | Juliet   | none        | moderator   |
      | Benvolio | none        | participant |
    When Nurse gives "juliet" the role "participant" in the room "${cave}"
    Then Nurse, Juliet and Benvolio are told that "juliet" has the role "participant" in the room "${cave}"

  @XEP-0045/9.7-admins-safe
  Scenario Outline: an admin cannot revoke the moderator status of an <affiliation>
    Given the room "${cave}" has the occupants:
      | occupant | affiliation   |
      | Benvolio | admin         |
      | Juliet   | <affiliation> |
    When Benvolio gives "juliet" the role "participant" in the room "${cave}"
    Then the room refuses Benvolio's request with not-allowed
    And after a while Juliet and Benvolio have been told nothing of "juliet" in the room "${cave}"

    Examples:
      | affiliation |
      | admin       |
      | owner       |

  @XEP-0045/9.8-list
  Scenario: an admin gets the moderator list
    Given the room "${cave}" has the occupants:
      | occupant | affiliation | role        |
      | Benvolio | admin       | moderator   |
      | Mercutio | none        | moderator   |
      | Juliet   | member      | participant |
    When Benvolio asks the room "${cave}" for the "moderator" list
    Then Benvolio receives a list without "juliet" that holds:
      | nick     | role      |
      | romeo    | moderator |
      | benvolio | moderator |
      | mercutio | moderator |

  @XEP-0045/9.8-modified
  Scenario: an admin makes one occupant a moderator and another none by one request
    Given the room "${cave}" has the occupants:
      | occupant | role        |
      | Juliet   | moderator   |
      | Mercutio | participant |
    When Romeo sends the room "${cave}" the changes:
      | nick     | role        |
      | juliet   | participant |
      | mercutio | moderator   |
    Then the room grants Romeo's request
    And Romeo, Juliet and Mercutio are told that "juliet" has the role "participant" in the room "${cave}"
    And Romeo, Juliet and Mercutio are told that "mercutio" has the role "moderator" in the room "${cave}"

  @XEP-0045/9.8-denied
  Scenario Outline: an admin cannot revoke the moderator status of an <affiliation> by way of the moderator list
    Given the room "${cave}" has the occupants:
      | occupant | affiliation   |
      | Benvolio | admin         |
      | Mercutio | none          |
      | Juliet   | <affiliation> |
    When Benvolio sends the room "${cave}" the changes:
      | nick     | role        |
      | mercutio | moderator   |
      | juliet   | participant |
    Then the room refuses Benvolio's request with not-allowed

    Examples:
      | affiliation |
      | admin       |
      | owner       |
