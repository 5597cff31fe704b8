Feature: XEP-0045 §9.4, §9.5 Who loses membership of a members-only room

  Background:
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_membersonly | 1 |

  @XEP-0045/9.4-members-only
  Scenario: a member whose membership is revoked leaves the room, and all are told
    Given the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | member      |
      | Benvolio | member      |
    When Romeo gives Juliet the affiliation "none" in the room "${cave}"
    Then Romeo, Juliet and Benvolio each receive:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='none'/><status code='321'/></x></presence>
      """

  @XEP-0045/9.4-members-only-actor
  Scenario: a member whose membership is revoked is told by whom
    Given the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | member      |
    When Romeo gives Juliet the affiliation "none" in the room "${cave}"
    Then Juliet receives:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item><actor/></item></x></presence>
      """

  @XEP-0045/9.4-only-once
  Scenario: nobody sees a non-member in the room before the member leaves
    Given the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | member      |
      | Benvolio | member      |
    When Romeo gives Juliet the affiliation "none" in the room "${cave}"
    Then Juliet and Benvolio each receive:
      """
      <presence type='unavailable' from='${cave}/juliet'/>
      """
    And after a while Juliet and Benvolio have been told nothing of "juliet" in the room "${cave}"

  @XEP-0045/9.5-kicked
  Scenario: a member who is taken off the member list is put out
    Given the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | member      |
    When Romeo gives Juliet the affiliation "none" in the room "${cave}"
    Then Juliet receives:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item role='none'/></x></presence>
      """

  @XEP-0045/9.5-refused
  Scenario: a member who was put out cannot come back
    Given the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | member      |
    When Romeo gives Juliet the affiliation "none" in the room "${cave}"
    Then the room grants Romeo's request
    When Juliet disregards what has come
    And Juliet tries to enter the room "${cave}" as "juliet"
    Then the room "${cave}" does not let Juliet in

  @XEP-0045/9.5-refused
  Scenario: who is no member any more cannot enter
    Given Juliet is online
    And Juliet has the affiliation "member" in the room "${cave}"
    When Romeo gives Juliet the affiliation "none" in the room "${cave}"
    Then the room grants Romeo's request
    When Juliet tries to enter the room "${cave}" as "juliet"
    Then the room "${cave}" does not let Juliet in
