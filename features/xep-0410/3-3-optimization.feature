Feature: XEP-0410 §3.3 Rooms that answer self-pings

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Romeo has created the room "cave"
    And Juliet is online

  @XEP-0410/3.3-feature
  Scenario: a room that answers self-pings says so in service discovery
    Given Juliet has entered the room "${cave}" as "juliet"
    And the room itself answers when Juliet pings "${cave}/juliet"
    When Juliet sends:
      """
      <iq type='get' id='d1' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='http://jabber.org/protocol/muc#self-ping-optimization'/></query></iq>
      """

  @XEP-0410/3.3-joined
  Scenario Outline: a room that has the optimization answers a self-ping of a <role>
    Given Juliet sees that "${cave}" supports "http://jabber.org/protocol/muc#self-ping-optimization"
    And Juliet has entered the room "${cave}" as "juliet"
    And the occupant "juliet" has the role "<role>" in the room "${cave}"
    When Juliet pings "${cave}/juliet" as "p1"
    Then Juliet receives:
      """
      <iq type='result' id='p1' from='${cave}/juliet'/>
      """
    And Juliet receives no:
      """
      <iq type='get'><ping xmlns='urn:xmpp:ping'/></iq>
      """

    Examples:
      | role        |
      | visitor     |
      | participant |
      | moderator   |

  @XEP-0410/3.3-joined
  Scenario: a room that has the optimization answers the self-ping of each client behind one nick
    Given Juliet sees that "${cave}" supports "http://jabber.org/protocol/muc#self-ping-optimization"
    And Juliet has entered the room "${cave}" as "juliet"
    And Juliet/phone is online
    And Juliet/phone has entered the room "${cave}" as "juliet"
    When Juliet pings "${cave}/juliet" as "p1"
    And Juliet/phone pings "${cave}/juliet" as "p2"
    Then Juliet receives:
      """
      <iq type='result' id='p1'/>
      """
    And Juliet/phone receives:
      """
      <iq type='result' id='p2'/>
      """

  @XEP-0410/3.3-not-joined
  Scenario Outline: a room that has the optimization tells who has not entered so, for a ping to <whom>
    Given Juliet sees that "${cave}" supports "http://jabber.org/protocol/muc#self-ping-optimization"
    When Juliet pings "<to>" as "p1"
    Then Juliet receives the stanza error not-acceptable for "p1"

    Examples:
      | whom                       | to              |
      | a nick that is taken       | ${cave}/romeo   |
      | a nick that is free        | ${cave}/juliet  |

  @XEP-0410/3.3-not-joined
  Scenario: a room that has the optimization tells who has left so
    Given Juliet sees that "${cave}" supports "http://jabber.org/protocol/muc#self-ping-optimization"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <presence type='unavailable' to='${cave}/juliet'/>
      """
    And Juliet pings "${cave}/juliet" as "p1"
    Then Juliet receives the stanza error not-acceptable for "p1"

  @XEP-0410/3.3-not-joined
  Scenario Outline: a room that has the optimization tells who was <how> so
    Given Juliet sees that "${cave}" supports "http://jabber.org/protocol/muc#self-ping-optimization"
    And Juliet has entered the room "${cave}" as "juliet"
    When Romeo sends:
      """
      <iq type='set' id='k1' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item <item>/></query></iq>
      """
    Then Juliet receives:
      """
      <presence type='unavailable' from='${cave}/juliet'/>
      """
    When Juliet pings "${cave}/juliet" as "p1"
    Then Juliet receives the stanza error not-acceptable for "p1"

    Examples:
      | how      | item                                             |
      | kicked   | nick='juliet' role='none'                        |
      | banned   | jid='${Juliet.bare}' affiliation='outcast'       |

  @XEP-0410/3.3-not-joined
  Scenario: a room that has the optimization tells a client so whose user is in the room with another
    Given Juliet sees that "${cave}" supports "http://jabber.org/protocol/muc#self-ping-optimization"
    And Juliet has entered the room "${cave}" as "juliet"
    And Juliet/phone is online
    When Juliet/phone pings "${cave}/juliet" as "p1"
    Then Juliet/phone receives the stanza error not-acceptable for "p1"
