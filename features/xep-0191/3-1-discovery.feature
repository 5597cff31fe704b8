Feature: XEP-0191 §3.1 Discovering support

  @XEP-0191/3.1-feature
  Scenario: a server that knows the block list says so in service discovery
    Given Juliet is online
    And the server gives Juliet a block list
    When Juliet sends:
      """
      <iq type='get' id='d1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:blocking'/></query></iq>
      """
