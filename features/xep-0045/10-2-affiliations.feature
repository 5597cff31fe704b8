Feature: XEP-0045 §10.2 Configuration that changes who is what

  @XEP-0045/10.2-members-only
  Scenario: non-members leave a room that becomes members-only, and all are told
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_membersonly | 0 |
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | none        |
      | Benvolio | member      |
    When Romeo configures the room "${cave}" with:
      | muc#roomconfig_membersonly | 1 |
    Then Romeo, Juliet and Benvolio each receive:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'/><status code='322'/></x></presence>
      """
    And after a while Benvolio has been told nothing of "benvolio" in the room "${cave}"

  @XEP-0045/10.2-admin-gained
  Scenario: all occupants are told of an admin whom the configuration makes
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | none        |
      | Benvolio | none        |
    When Romeo configures the room "${cave}" with:
      | muc#roomconfig_roomadmins | ${Juliet.bare} |
    Then Romeo, Juliet and Benvolio are told that "juliet" has the affiliation "admin" and the role "moderator" in the room "${cave}"

  @XEP-0045/10.2-admin-lost
  Scenario: all occupants are told of an admin whom the configuration no longer names
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | admin       |
      | Benvolio | admin       |
    When Romeo configures the room "${cave}" with:
      | muc#roomconfig_roomadmins | ${Benvolio.bare} |
    Then Romeo, Juliet and Benvolio are told that "juliet" has the affiliation "member or none" and the role "participant or visitor" in the room "${cave}"

  @XEP-0045/10.2-owner-gained
  Scenario: all occupants are told of an owner whom the configuration makes
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | none        |
      | Benvolio | none        |
    When Romeo configures the room "${cave}" with:
      | muc#roomconfig_roomowners | ${Romeo.bare}  |
      | muc#roomconfig_roomowners | ${Juliet.bare} |
    Then Romeo, Juliet and Benvolio are told that "juliet" has the affiliation "owner" in the room "${cave}"

  @XEP-0045/10.2-owner-lost
  Scenario: all occupants are told of an owner whom the configuration no longer names
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | owner       |
      | Benvolio | none        |
    When Romeo configures the room "${cave}" with:
      | muc#roomconfig_roomowners | ${Romeo.bare} |
    Then Romeo, Juliet and Benvolio are told that "juliet" has the affiliation "admin" in the room "${cave}"

  @XEP-0045/10.2-last-owner
  Scenario: the last owner cannot give up ownership by the configuration
    Given Romeo is online
    And Juliet has an account
    And Romeo has created the room "cave"
    And Juliet has the affiliation "admin" in the room "${cave}"
    When Romeo configures the room "${cave}" with:
      | muc#roomconfig_roomowners |  |
    Then the room refuses Romeo's request with conflict

  @XEP-0045/10.2-give-up
  Scenario: an owner gives up ownership by the configuration while there is another
    Given Romeo is online
    And Juliet is online
    And Romeo has created the room "cave"
    And Juliet has the affiliation "owner" in the room "${cave}"
    When Romeo configures the room "${cave}" with:
      | muc#roomconfig_roomowners | ${Juliet.bare} |
    Then the room grants Romeo's request
    And Juliet does not find Romeo on the "owner" list of the room "${cave}"
