Feature: XEP-0421 §2 and §3 Occupant ids in presence and messages

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Romeo has created the room "cave"
    And Juliet is online

  @XEP-0421/2-feature
  Scenario: a room whose occupants have ids says so in service discovery
    Given the occupants of "${cave}" have ids, as Juliet has seen on entering as "juliet"
    When Juliet sends:
      """
      <iq type='get' id='d1' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:occupant-id:0'/></query></iq>
      """

  @XEP-0421/3.1-enter
  Scenario: who enters is told the ids of all, and all are told the newcomer's
    Given Romeo sees that "${cave}" supports "urn:xmpp:occupant-id:0"
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Juliet receives a presence of "${cave}/romeo" with one occupant id, "romeo"
    And Juliet receives a presence of "${cave}/juliet" with one occupant id, "juliet"
    And Romeo receives:
      """
      <presence from='${cave}/juliet'><occupant-id xmlns='urn:xmpp:occupant-id:0' id='${juliet}'/></presence>
      """

  @XEP-0421/3.2-message
  Scenario: a message to all has the id of who sent it
    Given Romeo sees that "${cave}" supports "urn:xmpp:occupant-id:0"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends the message "m1" of type "groupchat" to "${cave}"
    Then Juliet receives a message of "${cave}/juliet" with one occupant id, "own"
    And Romeo receives:
      """
      <message type='groupchat' from='${cave}/juliet' id='m1'><occupant-id xmlns='urn:xmpp:occupant-id:0' id='${own}'/></message>
      """

  @XEP-0421/4-every
  Scenario: a private message has the id of who sent it
    Given Romeo sees that "${cave}" supports "urn:xmpp:occupant-id:0"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends the message "m1" of type "chat" to "${cave}/romeo"
    Then Romeo receives a message of "${cave}/juliet" with one occupant id, "private"

  @XEP-0421/4-every
  Scenario: a message in the history has the id of who sent it
    Given Romeo sees that "${cave}" supports "urn:xmpp:occupant-id:0"
    When Romeo sends the message "m1" of type "groupchat" to "${cave}"
    Then Romeo receives a message of "${cave}/romeo" with one occupant id, "live"
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Juliet receives:
      """
      <message type='groupchat' from='${cave}/romeo'><body>Ay me</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='${live}'/></message>
      """

  @XEP-0421/4-every @XEP-0421/4-one
  Scenario: presence that changes has the id
    Given Romeo sees that "${cave}" supports "urn:xmpp:occupant-id:0"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><show>away</show></presence>
      """
    Then Romeo receives a presence of "${cave}/juliet" with one occupant id, "told"
    And Juliet receives a presence of "${cave}/juliet" with one occupant id, "own"

  @XEP-0421/4-every @XEP-0421/4-one
  Scenario Outline: the presence of an occupant who <what> has the id
    Given Romeo sees that "${cave}" supports "urn:xmpp:occupant-id:0"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <stanza>
      """
    Then Romeo receives a presence of "${cave}/<nick>" with one occupant id, "told"
    And Juliet receives a presence of "${cave}/<nick>" with one occupant id, "own"

    Examples:
      | what             | nick   | stanza                                             |
      | leaves           | juliet | <presence type='unavailable' to='${cave}/juliet'/> |
      | gives up a nick  | juliet | <presence to='${cave}/jules'/>                     |
      | takes a new nick | jules  | <presence to='${cave}/jules'/>                     |

  @XEP-0421/4-archive
  Scenario: a message in the archive of a room has the id of who sent it
    Given Romeo sees that "${cave}" supports "urn:xmpp:occupant-id:0"
    And Romeo sees that "${cave}" supports "urn:xmpp:mam:2"
    When Romeo sends the groupchat messages "one" to "${cave}"
    Then Romeo receives a message of "${cave}/romeo" with one occupant id, "live"
    And Romeo sees that the archive of "${cave}" holds "one"
    When Romeo queries the archive of "${cave}" as "q1"
    Then Romeo receives:
      """
      <message>
        <result xmlns='urn:xmpp:mam:2' queryid='q1'>
          <forwarded xmlns='urn:xmpp:forward:0'>
            <message xmlns='jabber:client' type='groupchat' from='${cave}/romeo'><occupant-id xmlns='urn:xmpp:occupant-id:0' id='${live}'/></message>
          </forwarded>
        </result>
      </message>
      """
