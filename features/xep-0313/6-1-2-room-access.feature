Feature: XEP-0313 §6.1.2 Who has access to a room's archive

  @XEP-0313/6.1.2-outcast
  Scenario: who is banned from a room gets nothing of its archive
    Given Juliet is online
    And Juliet has created the room "cave"
    And the archive of "${cave}" has "one" said by Juliet
    And Benvolio is online
    And Benvolio has the affiliation "outcast" in the room "${cave}"
    When Benvolio queries the archive of "${cave}" as "q1"
    Then Benvolio is refused the archive for "q1"

  @XEP-0313/6.1.2-outcast
  Scenario: who has heard everything and is banned then gets nothing of the room's archive any more
    Given Juliet is online
    And Juliet has created the room "cave"
    And Benvolio is online
    And Benvolio has entered the room "${cave}" as "benvolio"
    And the archive of "${cave}" has "one" said by Juliet
    And Benvolio has the affiliation "outcast" in the room "${cave}"
    When Benvolio queries the archive of "${cave}" as "q1"
    Then Benvolio is refused the archive for "q1"

  @XEP-0313/6.1.2-members-only
  Scenario: who is not a member of a members-only room gets nothing of its archive
    Given Juliet is online
    And Juliet has created the room "cave" with:
      | muc#roomconfig_membersonly | 1 |
    And the archive of "${cave}" has "one" said by Juliet
    And Benvolio is online
    When Benvolio queries the archive of "${cave}" as "q1"
    Then Benvolio is refused the archive for "q1"

  @XEP-0313/6.1.2-members
  Scenario Outline: somebody with the affiliation "<affiliation>" can query the archive of a members-only room
    Given Juliet is online
    And Juliet has created the room "cave" with:
      | muc#roomconfig_membersonly | 1 |
    And the archive of "${cave}" has "one" said by Juliet
    And Benvolio is online
    And Benvolio has the affiliation "<affiliation>" in the room "${cave}"
    And Benvolio has entered the room "${cave}" as "benvolio"
    When Benvolio queries the archive of "${cave}" as "q1"
    Then Benvolio gets at least "one" as results of "q1"

    Examples:
      | affiliation |
      | member      |
      | admin       |
      | owner       |

  @XEP-0313/6.1.2-members
  Scenario: a member who is not in a members-only room can query its archive
    Given Juliet is online
    And Juliet has created the room "cave" with:
      | muc#roomconfig_membersonly | 1 |
    And the archive of "${cave}" has "one" said by Juliet
    And Benvolio is online
    And Benvolio has the affiliation "member" in the room "${cave}"
    When Benvolio queries the archive of "${cave}" as "q1"
    Then Benvolio gets at least "one" as results of "q1"

  @XEP-0313/6.1.2-open
  Scenario: who has never been in an open room can query its archive
    Given Juliet is online
    And Juliet has created the room "cave"
    And the archive of "${cave}" has "one" said by Juliet
    And Benvolio is online
    When Benvolio queries the archive of "${cave}" as "q1"
    Then Benvolio gets at least "one" as results of "q1"

  @XEP-0313/8.1-forbidden
  Scenario: who is banned from a room is told that its archive is forbidden
    Given Juliet is online
    And Juliet has created the room "cave"
    And the archive of "${cave}" has "one" said by Juliet
    And Benvolio is online
    And Benvolio has the affiliation "outcast" in the room "${cave}"
    When Benvolio queries the archive of "${cave}" as "q1"
    Then Benvolio receives the stanza error forbidden for "q1"

  @XEP-0313/6.1-where
  Scenario Outline: a room that archives nothing does not advertise an archive (<field>)
    Given Juliet is online
    And Juliet has created the room "den"
    And Juliet sees that "${den}" has an archive
    And Juliet has created the room "cave" with:
      | <field> | 0 |
    When Juliet sends:
      """
      <iq type='get' id='d1' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet gets features for "d1" without "urn:xmpp:mam:2"

    Examples:
      | field                          |
      | muc#roomconfig_enablearchiving |
      | mam                            |
