Feature: XEP-0357 §4.1 Account owner service discovery

  @XEP-0357/4.1-feature
  Scenario: an account for which push notifications can be enabled says so
    Given Romeo is connected
    And Romeo's server lets push notifications be enabled
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${Romeo.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:push:0'/></query></iq>
      """
