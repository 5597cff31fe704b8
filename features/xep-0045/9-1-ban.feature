Feature: XEP-0045 §9.1 Banning a user

  @XEP-0045/9.1-removed
  Scenario Outline: an <admin> bans an occupant with the affiliation "<affiliation>", who is told so
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation   |
      | Nurse    | <admin>       |
      | Juliet   | <affiliation> |
    When Nurse gives Juliet the affiliation "outcast" in the room "${cave}"
    Then Juliet receives:
      """
      <presence type='unavailable' from='${cave}/juliet' to='${Juliet.full}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='outcast' role='none'/><status code='301'/></x></presence>
      """

    Examples:
      | admin | affiliation |
      | admin | none        |
      | admin | member      |
      | owner | none        |
      | owner | admin       |

  @XEP-0045/9.1-others-told
  Scenario: all who remain are told of a ban
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | role    |
      | Juliet   |         |
      | Benvolio | visitor |
    When Romeo gives Juliet the affiliation "outcast" in the room "${cave}"
    Then Romeo and Benvolio each receive:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='outcast' role='none'/><status code='301'/></x></presence>
      """

  @XEP-0045/9.1-success
  Scenario: who bans an occupant is told of success
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
    When Romeo gives Juliet the affiliation "outcast" in the room "${cave}" because "Treason"
    Then the room grants Romeo's request

  @XEP-0045/9.1-success
  Scenario: who bans somebody outside the room is told of success
    Given Romeo is online
    And Romeo has created the room "cave"
    When Romeo gives Juliet the affiliation "outcast" in the room "${cave}"
    Then the room grants Romeo's request

  @XEP-0045/9.1-listed
  Scenario: a banned occupant is on the ban list
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
    When Romeo gives Juliet the affiliation "outcast" in the room "${cave}"
    Then Romeo finds Juliet on the "outcast" list of the room "${cave}"

  @XEP-0045/9.1-listed
  Scenario: a banned user who was not in the room is on the ban list
    Given Romeo is online
    And Romeo has created the room "cave"
    When Romeo gives Juliet the affiliation "outcast" in the room "${cave}"
    Then Romeo finds Juliet on the "outcast" list of the room "${cave}"

  # A service may refuse a full JID: bans go by bare JIDs (§9.1), and so does the list (§9.2).
  @XEP-0045/9.1-listed
  Scenario: the full JID of a user who is banned by it is not on the ban list
    Given Romeo is online
    And Juliet is online
    And Romeo has created the room "cave"
    When Romeo sends the room "${cave}" the changes:
      | affiliation | jid            |
      | outcast     | ${Juliet.full} |
    And Romeo asks the room "${cave}" for the "outcast" list
    Then after a while Romeo has received no:
      """
      <iq type='result' from='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='outcast' jid='{/[/]/}'/></query></iq>
      """
    And the room grants Romeo's request
