Feature: XEP-0045 §9.5 Invitations and the member list

  @XEP-0045/9.5-invitation
  Scenario: who is put on the member list of a members-only room is invited
    Given Romeo is online
    And Mercutio is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_membersonly | 1 |
    When Romeo gives Mercutio the affiliation "member" in the room "${cave}"
    Then Mercutio soon receives:
      """
      <message from='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><invite/></x></message>
      """

  @XEP-0045/9.5-invitation-adds
  Scenario: a member's invitation to a members-only room puts the invitee on the member list
    Given Romeo is online
    And Mercutio is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_membersonly  | 1 |
      | muc#roomconfig_allowinvites | 1 |
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | member      |
    When Juliet sends:
      """
      <message to='${cave}' id='i1'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='${Mercutio.bare}'/></x></message>
      """
    Then Mercutio receives:
      """
      <message from='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><invite/></x></message>
      """
    And Romeo finds Mercutio on the "member" list of the room "${cave}"

  @XEP-0045/9.5-invitation-forbidden
  Scenario: a mere member cannot invite where only admins may
    Given Romeo is online
    And Mercutio is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_membersonly  | 1 |
      | muc#roomconfig_allowinvites | 0 |
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | member      |
    When Juliet sends:
      """
      <message to='${cave}' id='i1'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='${Mercutio.bare}'/></x></message>
      """
    Then Juliet receives the stanza error forbidden for "i1"
    And Mercutio receives from Juliet no:
      """
      <message><x xmlns='http://jabber.org/protocol/muc#user'><invite/></x></message>
      """

  @XEP-0045/9.5-open-invitation
  Scenario Outline: an invitation to an open room by an <affiliation> puts nobody on the member list
    Given Romeo is online
    And Mercutio is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_membersonly | 0 |
    And the room "${cave}" has the occupants:
      | occupant | affiliation   |
      | Juliet   | <affiliation> |
    When Juliet sends:
      """
      <message to='${cave}' id='i1'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='${Mercutio.bare}'/></x></message>
      """
    Then Mercutio receives:
      """
      <message from='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><invite/></x></message>
      """
    And Romeo does not find Mercutio on the "member" list of the room "${cave}"

    Examples:
      | affiliation |
      | admin       |
      | owner       |
