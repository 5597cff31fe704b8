Feature: XEP-0313 §4.1.4 Including groupchat results in a user archive

  @XEP-0313/4.1.4-included
  Scenario: what was said in a room is in the user's archive and can be asked for
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#groupchat-available"
    And Romeo has created the room "cave"
    When Romeo sends the groupchat messages "one" to "${cave}"
    Then Romeo receives:
      """
      <message type='groupchat'><body>one</body></message>
      """
    When the server has had time to deal with what Romeo sent
    And Romeo queries the archive as "q1" with:
      | include-groupchat | true |
    Then Romeo gets at least "one" as results of "q1"

  @XEP-0313/4.1.4-excluded
  Scenario: what was said in a room is left out of the results
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#groupchat-field"
    And Romeo has created the room "cave"
    When Romeo sends the groupchat messages "one" to "${cave}"
    Then Romeo receives:
      """
      <message type='groupchat'><body>one</body></message>
      """
    When the server has had time to deal with what Romeo sent
    And Romeo queries the archive as "q1" with:
      | include-groupchat | false |
    Then Romeo gets "nothing" as the results of "q1"

  @XEP-0313/6.1.1-include-field
  Scenario: the field include-groupchat is supported
    Given Romeo is online
    And Romeo has an archive
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${Romeo.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:mam:2#groupchat-field'/></query></iq>
      """

  @XEP-0313/7-groupchat-field
  Scenario: who offers the field include-groupchat advertises it
    Given Romeo is online
    And Romeo has an archive
    And the form of Romeo's archive has the field "include-groupchat"
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${Romeo.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:mam:2#groupchat-field'/></query></iq>
      """
