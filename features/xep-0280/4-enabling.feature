Feature: XEP-0280 §3, §4 Discovering support and enabling carbons

  @XEP-0280/3-feature
  Scenario: a server that lets clients enable carbons says in service discovery that it supports them
    Given Romeo/garden is online
    And Romeo/garden may enable carbons
    When Romeo/garden sends:
      """
      <iq type='get' id='d1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo/garden receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:carbons:2'/></query></iq>
      """

  @XEP-0280/4-result
  Scenario: a request to enable carbons is answered
    Given Romeo is online
    And Romeo's server supports "urn:xmpp:carbons:2"
    When Romeo enables carbons as "c1"
    Then Romeo receives:
      """
      <iq type='{result|error}' id='c1'/>
      """

  @XEP-0280/4.1-not-allowed @components
  Scenario: who is no client of the server is not allowed to enable carbons
    Given Romeo is online
    And Romeo's server supports "urn:xmpp:carbons:2"
    And Capulet is a connected component
    When Capulet sends:
      """
      <iq type='set' id='c1' from='nurse@${Capulet}/chamber' to='${domain}'><enable xmlns='urn:xmpp:carbons:2'/></iq>
      """
    Then Capulet receives the stanza error not-allowed for "c1"
