Feature: XEP-0124 §10 Inactivity and pauses

  Background:
    Given Romeo has a BOSH session
    And the server granted Romeo a "maxpause"

  @XEP-0124/10-pause-answered
  Scenario: a request for a pause has all requests answered
    When Romeo sends request 1:
      """
      <body><presence xmlns='jabber:client' type='unavailable'/></body>
      """
    And request 1 of Romeo has had time to arrive
    And Romeo sends request 2:
      """
      <body pause='2'/>
      """
    Then Romeo receives response 1:
      """
      <body type='{absent}'/>
      """
    And Romeo receives response 2:
      """
      <body type='{absent}'/>
      """

  @XEP-0124/10-pause-no-payload
  Scenario: the response to a request for a pause holds no payload
    When Romeo sends request 1:
      """
      <body><presence xmlns='jabber:client' type='unavailable'/></body>
      """
    And request 1 of Romeo has had time to arrive
    And Romeo sends request 2:
      """
      <body pause='5'><iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    And request 2 of Romeo has had time to arrive
    And Romeo sends request 3:
      """
      <body><iq xmlns='jabber:client' type='get' id='p2' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    And Romeo has got response 3
    Then no response 2 of Romeo holds a payload

  @XEP-0124/10-terminated @XEP-0124/10-pause-period
  Scenario: a pause of one second is over after one second
    When Romeo sends request 1:
      """
      <body pause='1'/>
      """
    And 2.5 seconds pass
    And Romeo sends request 2:
      """
      <body><presence xmlns='jabber:client' type='unavailable'/></body>
      """
    Then request 2 of Romeo finds no session

  @XEP-0124/10-as-if-none
  Scenario: a request after that is answered as if there were no session
    When Romeo sends request 1:
      """
      <body pause='1'/>
      """
    And 2.5 seconds pass
    And Romeo sends request 2:
      """
      <body><presence xmlns='jabber:client' type='unavailable'/></body>
      """
    Then Romeo receives response 2:
      """
      <body type='terminate' condition='item-not-found'/>
      """

  @XEP-0124/10-pause-over
  Scenario: the next request ends the pause
    When Romeo sends request 1:
      """
      <body pause='2'/>
      """
    And request 1 of Romeo has had time to arrive
    And Romeo sends request 2:
      """
      <body><iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    And Romeo has got response 2
    And 3 seconds pass
    And Romeo sends request 3:
      """
      <body><iq xmlns='jabber:client' type='get' id='p2' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    Then Romeo receives response 3:
      """
      <body type='{absent}'/>
      """
