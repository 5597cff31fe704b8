Feature: XEP-0045 §17.4, §18 What lists leave out, and notes to services

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave"

  @XEP-0045/17.4-affiliation-no-role
  Scenario: the list of members tells no roles
    Given Juliet has the affiliation "member" in the room "${cave}"
    And Juliet has entered the room "${cave}" as "juliet"
    When Romeo sends:
      """
      <iq type='get' id='list' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member'/></query></iq>
      """
    Then once the room "${cave}" has heard Romeo, Romeo has received no:
      """
      <iq id='list'><query xmlns='http://jabber.org/protocol/muc#admin'><item role='{any}'/></query></iq>
      """
    And Romeo receives a reply to "list"

  @XEP-0045/17.4-affiliation-nick
  Scenario: the list of members tells the nick that a member has registered
    Given Juliet has registered the nick "thirdwitch" with the room "${cave}"
    When Romeo sends:
      """
      <iq type='get' id='list' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member'/></query></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='list'><query xmlns='http://jabber.org/protocol/muc#admin'><item jid='${Juliet.bare}' nick='thirdwitch'/></query></iq>
      """

  @XEP-0045/18.1-absent
  Scenario Outline: Juliet, who is not in the room, is told that she is <affiliation> now
    When Romeo sends:
      """
      <iq type='set' id='grant' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item jid='${Juliet.bare}' affiliation='<affiliation>'/></query></iq>
      """
    Then Juliet receives:
      """
      <message from='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><status code='101'/></x></message>
      """

    Examples:
      | affiliation |
      | member      |

  @XEP-0045/18.1.1-none-discarded
  Scenario: the room answers what traffic it lets through
    When Juliet sends:
      """
      <iq type='get' id='traffic' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info' node='http://jabber.org/protocol/muc#traffic'/></iq>
      """
    Then Juliet receives for "traffic" either the stanza error feature-not-implemented or service-unavailable or:
      """
      <iq type='result' id='traffic'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """

  @XEP-0045/18.1.2-ghosts
  Scenario Outline: an occupant is removed whose server answers with <condition>
    Given Juliet has entered the room "${cave}" as "juliet"
    When Romeo says "Ay me" in the room "${cave}"
    Then Juliet receives:
      """
      <message from='${cave}/romeo' id='{id=any}'><body>Ay me</body></message>
      """
    When Juliet sends:
      """
      <message type='error' id='${id}' to='${cave}/romeo'><error type='cancel'><<condition> xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
      """
    Then Romeo receives:
      """
      <presence from='${cave}/juliet' type='unavailable'><x xmlns='http://jabber.org/protocol/muc#user'/></presence>
      """

    Examples:
      | condition               |
      | gone                    |
      | item-not-found          |
      | recipient-unavailable   |
      | redirect                |
      | remote-server-not-found |
      | remote-server-timeout   |

  @XEP-0045/18.1.2-as-if-left
  Scenario: an occupant who is cut off is treated as one who has left
    Given Juliet has entered the room "${cave}" as "juliet"
    When Juliet breaks off the connection
    Then Romeo receives:
      """
      <presence from='${cave}/juliet' type='unavailable'><x xmlns='http://jabber.org/protocol/muc#user'><item role='none' affiliation='none'/></x></presence>
      """
