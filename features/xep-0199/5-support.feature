Feature: XEP-0199 §5 Determining support

  @XEP-0199/5-advertised
  Scenario: a server that answers pings lists them among its features
    Given Romeo is connected
    And Romeo's server answers "<ping xmlns='urn:xmpp:ping'/>"
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='s1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:ping'/></query></iq>
      """
