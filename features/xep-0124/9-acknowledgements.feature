Feature: XEP-0124 §9 Acknowledgements

  Background:
    Given Romeo has a BOSH session, asked for by:
      """
      <body ack='1' wait='1'/>
      """

  @XEP-0124/9.1-throughout
  Scenario: acknowledgements are used from the beginning, or not at all
    When Romeo sends request 1:
      """
      <body><iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    Then Romeo receives response 1:
      """
      <body type='{absent}'/>
      """
    And response 1 of Romeo uses acknowledgements as the session does

  @XEP-0124/9.1-own
  Scenario: a response does not acknowledge the request that it answers
    When Romeo sends request 1:
      """
      <body><iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    Then Romeo receives response 1:
      """
      <body type='{absent}'/>
      """
    And response 1 of Romeo does not acknowledge itself

  @XEP-0124/9.2-report
  Scenario: an early answer to a client that misses a response reports it
    Given the server granted Romeo a "ack"
    When Romeo sends request 1:
      """
      <body><iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    And Romeo has got response 1
    And Romeo sends request 2:
      """
      <body><iq xmlns='jabber:client' type='get' id='p2' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    And Romeo has got response 2
    And Romeo sends request 3 that acknowledges request 1 only
    Then Romeo receives response 3:
      """
      <body report='${rid2}' time='{/^\d+$/}'/>
      """
