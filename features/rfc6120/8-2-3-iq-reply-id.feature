Feature: RFC 6120 §8.2.3 Requests and replies are told apart by id

  @RFC6120/8.2.3-reply-id
  Scenario: each of several requests is answered under its own id
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='first' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      <iq type='get' id='second'><query xmlns='jabber:iq:roster'/></iq>
      <iq type='get' id='third' to='${domain}'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='first'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    And Romeo receives:
      """
      <iq type='result' id='second'><query xmlns='jabber:iq:roster'/></iq>
      """
    And Romeo receives:
      """
      <iq type='error' id='third'><error/></iq>
      """

  @RFC6120/8.2.3-reply-id
  Scenario Outline: a request without id to <whom> is answered without one
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' <to>><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives no:
      """
      <iq type='{result|error}' id='{any}'/>
      """
    And Romeo receives:
      """
      <iq type='{result|error}'/>
      """

    Examples:
      | whom        | to             |
      | the server  | to='${domain}' |
      | the account |                |

  @RFC6120/8.2.3-iq-id @RFC6120/stanza-iq-id
  Scenario: what the server asks of a client has an id
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='get' id='r1'><query xmlns='jabber:iq:roster'/></iq>
      <iq type='set' id='r2'><query xmlns='jabber:iq:roster'><item jid='nurse@verona.example' name='Nurse'/></query></iq>
      """
    Then Romeo receives:
      """
      <iq type='set' id='{any}'><query xmlns='jabber:iq:roster'><item jid='nurse@verona.example'/></query></iq>
      """
