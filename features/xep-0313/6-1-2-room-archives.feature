Feature: XEP-0313 §6.1.2 What is in a room's archive

  @XEP-0313/6.1.2-body
  Scenario: what occupants say in a room is archived
    Given Juliet is online
    And Juliet has created the room "cave"
    And Juliet sees that "${cave}" has an archive
    And Romeo is online
    And Romeo has entered the room "${cave}" as "romeo"
    When Romeo sends the groupchat messages "x" to "${cave}"
    Then Juliet receives:
      """
      <message type='groupchat'><body>x</body></message>
      """
    When Juliet sends the groupchat messages "last" to "${cave}"
    Then Juliet sees that the archive of "${cave}" holds "x, last"

  @XEP-0313/6.1.2-subject
  Scenario: a change of the subject is archived
    Given Juliet is online
    And Juliet has created the room "cave"
    And Juliet sees that "${cave}" has an archive
    When Juliet sends:
      """
      <message type='groupchat' to='${cave}' id='s1'><subject>Witchcraft</subject></message>
      """
    And Juliet sends the groupchat messages "last" to "${cave}"
    Then Juliet sees that the archive of "${cave}" holds "Witchcraft, last"

  @XEP-0313/6.1.2-once
  Scenario: what three occupants hear is archived once
    Given Juliet is online
    And Juliet has created the room "cave"
    And Juliet sees that "${cave}" has an archive
    And Romeo is online
    And Romeo has entered the room "${cave}" as "romeo"
    And Benvolio is online
    And Benvolio has entered the room "${cave}" as "benvolio"
    When Juliet sends the groupchat messages "one, last" to "${cave}"
    Then Juliet sees that the archive of "${cave}" holds "one, last"

  @XEP-0313/6.1.2-no-private
  Scenario Outline: a private message of type "<type>" between occupants is not archived by the room
    Given Juliet is online
    And Juliet has created the room "cave"
    And Juliet sees that "${cave}" has an archive
    And Romeo is online
    And Romeo has entered the room "${cave}" as "romeo"
    When Juliet sends:
      """
      <message type='<type>' id='x' to='${cave}/romeo'><body>x</body><x xmlns='http://jabber.org/protocol/muc#user'/></message>
      """
    Then Romeo receives:
      """
      <message from='${cave}/juliet'><body>x</body></message>
      """
    When Juliet sends the groupchat messages "last" to "${cave}"
    Then Juliet sees that the archive of "${cave}" holds "last"

    Examples:
      | type   |
      | chat   |
      | normal |

  @XEP-0313/6.1-rejected
  Scenario: what a visitor is not allowed to say is not archived by the room
    Given Juliet is online
    And Juliet has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |
    And Juliet sees that "${cave}" has an archive
    And Romeo is online
    And Romeo has entered the room "${cave}" as "romeo"
    And the occupant "romeo" has the role "visitor" in the room "${cave}"
    When Romeo sends the groupchat messages "x" to "${cave}"
    And the server has had time to deal with what Romeo sent
    And Juliet sends the groupchat messages "last" to "${cave}"
    Then Juliet sees that the archive of "${cave}" holds "last"

  @XEP-0313/6.1.2-no-to @XEP-0313/6.1.2-from
  Scenario: a message of a room's archive is from its occupant, and to nobody
    Given Juliet is online
    And Juliet has created the room "cave"
    And the archive of "${cave}" has "one" said by Juliet
    When Juliet queries the archive of "${cave}" as "q1"
    Then Juliet receives:
      """
      <message>
        <result xmlns='urn:xmpp:mam:2' queryid='q1'>
          <forwarded xmlns='urn:xmpp:forward:0'>
            <message xmlns='jabber:client' type='groupchat' from='${cave}/juliet' to='{absent}'><body>one</body></message>
          </forwarded>
        </result>
      </message>
      """

  @XEP-0313/6.1.2-real-jid
  Scenario: the archive of a non-anonymous room tells who said something
    Given Juliet is online
    And Juliet has created the room "cave" with:
      | muc#roomconfig_whois | anyone |
    And Romeo is online
    And Romeo has entered the room "${cave}" as "romeo"
    And the archive of "${cave}" has "one" said by Juliet
    When Romeo queries the archive of "${cave}" as "q1"
    Then Romeo receives:
      """
      <message>
        <result xmlns='urn:xmpp:mam:2' queryid='q1'>
          <forwarded xmlns='urn:xmpp:forward:0'>
            <message xmlns='jabber:client' from='${cave}/juliet'>
              <body>one</body><x xmlns='http://jabber.org/protocol/muc#user'><item jid='{/^[^@]+@[^@]+$/}'/></x>
            </message>
          </forwarded>
        </result>
      </message>
      """

  @XEP-0313/6.1.2-real-jid-hidden
  Scenario: the archive of a semi-anonymous room does not tell an ordinary occupant who said something
    Given Juliet is online
    And Juliet has created the room "cave" with:
      | muc#roomconfig_whois | moderators |
    And Romeo is online
    And Romeo has entered the room "${cave}" as "romeo"
    And the occupant "romeo" has the role "participant" in the room "${cave}"
    And the archive of "${cave}" has "one" said by Juliet
    When Romeo queries the archive of "${cave}" as "q1"
    Then no result of "q1" for Romeo mentions "${Juliet.bare}"

  @XEP-0313/6.1.2-strip @XEP-0313/8.4-strip
  Scenario Outline: what a sender writes about itself is not in the archive of a room that lets <whois> know
    Given Juliet is online
    And Juliet has created the room "cave" with:
      | muc#roomconfig_whois | <whois> |
    And Juliet sees that "${cave}" has an archive
    When Juliet sends:
      """
      <message type='groupchat' to='${cave}' id='one'><body>one</body><x xmlns='http://jabber.org/protocol/muc#user'><item jid='tybalt@capulet.example' affiliation='owner' role='moderator'/></x></message>
      """
    Then Juliet sees that the archive of "${cave}" holds "one"
    When Juliet queries the archive of "${cave}" as "q1"
    Then no result of "q1" for Juliet mentions "tybalt@capulet.example"

    Examples:
      | whois      |
      | anyone     |
      | moderators |

  @XEP-0313/6.2-unique
  Scenario: every message of a room's archive has a UID of its own
    Given Juliet is online
    And Juliet has created the room "cave"
    And the archive of "${cave}" has "one, two, three" said by Juliet
    When Juliet queries the archive of "${cave}" as "q1"
    Then the UIDs of the results of "q1" for Juliet are all different
