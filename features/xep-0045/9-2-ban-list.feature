Feature: XEP-0045 §9.2 Modifying the ban list

  Background:
    Given Romeo is online
    And Romeo has created the room "cave"

  @XEP-0045/9.2-list
  Scenario Outline: an <affiliation> gets the ban list
    Given the room "${cave}" has the occupants:
      | occupant | affiliation   |
      | Benvolio | <affiliation> |
    And Juliet has the affiliation "outcast" in the room "${cave}"
    And Mercutio has the affiliation "outcast" in the room "${cave}"
    When Benvolio asks the room "${cave}" for the "outcast" list
    Then Benvolio receives a list that holds:
      | affiliation | jid              |
      | outcast     | ${Juliet.bare}   |
      | outcast     | ${Mercutio.bare} |

    Examples:
      | affiliation |
      | admin       |
      | owner       |

  @XEP-0045/9.2-list-no-role
  Scenario: items of the ban list have neither nick nor role
    Given Juliet has the affiliation "outcast" in the room "${cave}"
    When Romeo asks the room "${cave}" for the "outcast" list
    Then Romeo receives a list whose items have no "nick" and no "role"

  @XEP-0045/9.2-success
  Scenario: an admin bans two users by one request
    Given Juliet has an account
    And Mercutio has an account
    When Romeo sends the room "${cave}" the changes:
      | affiliation | jid              | reason  |
      | outcast     | ${Juliet.bare}   | Treason |
      | outcast     | ${Mercutio.bare} | Treason |
    Then the room grants Romeo's request
    And Romeo finds Juliet on the "outcast" list of the room "${cave}"
    And Romeo finds Mercutio on the "outcast" list of the room "${cave}"

  @XEP-0045/9.2-success
  Scenario: an admin takes a user off the ban list
    Given Juliet has the affiliation "outcast" in the room "${cave}"
    When Romeo gives Juliet the affiliation "none" in the room "${cave}"
    Then the room grants Romeo's request
    And Romeo does not find Juliet on the "outcast" list of the room "${cave}"

  @XEP-0045/9.2-removed
  Scenario: two occupants who are put on the ban list leave the room, and the others are told
    Given the room "${cave}" has the occupants:
      | occupant |
      | Benvolio |
      | Juliet   |
      | Mercutio |
    When Romeo sends the room "${cave}" the changes:
      | affiliation | jid              |
      | outcast     | ${Juliet.bare}   |
      | outcast     | ${Mercutio.bare} |
    Then Benvolio and Juliet each receive:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='outcast'/><status code='301'/></x></presence>
      """
    And Benvolio and Mercutio each receive:
      """
      <presence type='unavailable' from='${cave}/mercutio'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='outcast'/><status code='301'/></x></presence>
      """
