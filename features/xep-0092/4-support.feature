Feature: XEP-0092 §4 Determining support

  @XEP-0092/4-advertised
  Scenario: a server that answers lists the protocol among its features
    Given Romeo is connected
    And Romeo's server answers "<query xmlns='jabber:iq:version'/>"
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='s1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='jabber:iq:version'/></query></iq>
      """
