Feature: XEP-0045 §9.2 Lists of changes with a ban that must not be

  Background:
    Given Romeo is online
    And Romeo has created the room "cave"

  @XEP-0045/9.2-denied
  Scenario Outline: a list with a ban of <whom> is refused
    Given Juliet has an account
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Benvolio | admin       |
    When Benvolio sends the room "${cave}" the changes:
      | affiliation | jid            |
      | outcast     | ${Juliet.bare} |
      | outcast     | <jid>          |
    Then the room refuses Benvolio's request

    Examples:
      | whom            | jid              |
      | an owner        | ${Romeo.bare}    |
      | the admin's own | ${Benvolio.bare} |

  @XEP-0045/9.2-denied-condition
  Scenario: the error for a list with a ban of an owner is conflict or not-allowed
    Given Juliet has an account
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Benvolio | admin       |
    When Benvolio sends the room "${cave}" the changes:
      | affiliation | jid            |
      | outcast     | ${Juliet.bare} |
      | outcast     | ${Romeo.bare}  |
    Then the room refuses Benvolio's request with conflict or not-allowed

  @XEP-0045/9.2-all-or-nothing
  Scenario: nobody is banned by a list with a ban of an owner
    Given Juliet has an account
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Benvolio | admin       |
    When Benvolio sends the room "${cave}" the changes:
      | affiliation | jid            |
      | outcast     | ${Juliet.bare} |
      | outcast     | ${Romeo.bare}  |
    Then Benvolio does not find Juliet on the "outcast" list of the room "${cave}"
