Feature: XEP-0124 §8 Sending and receiving payloads

  @XEP-0124/8-forwarded-at-once
  Scenario: a message is delivered while the request that held it waits
    Given Romeo has a BOSH session
    And Juliet is connected
    When Romeo sends request 1:
      """
      <body><message xmlns='jabber:client' to='${Juliet.full}' type='chat' id='m1'><body>Art thou there?</body></message></body>
      """
    Then Juliet receives:
      """
      <message id='m1' from='${Romeo.full}'/>
      """

  @XEP-0124/8-order
  Scenario: what comes in the wrong order is forwarded in the right one
    Given Romeo has a BOSH session, asked for by:
      """
      <body wait='1'/>
      """
    And Juliet is connected
    When Romeo sends request 2:
      """
      <body><message xmlns='jabber:client' to='${Juliet.full}' type='chat' id='later'><body>sorrow</body></message></body>
      """
    And request 2 of Romeo has had time to arrive
    And Romeo sends request 1:
      """
      <body><message xmlns='jabber:client' to='${Juliet.full}' type='chat' id='earlier'><body>sweet</body></message></body>
      """
    Then Juliet receives in this order:
      """
      <message id='earlier'/>
      <message id='later'/>
      """

  @XEP-0124/8-ok
  Scenario: a request with a payload is answered with 200 and a wrapper
    Given Romeo has a BOSH session
    When Romeo sends request 1:
      """
      <body><iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    Then Romeo receives the HTTP response 1:
      """
      <response xmlns='urn:assay:http' status='200'><body xmlns='http://jabber.org/protocol/httpbind'/></response>
      """

  @XEP-0124/8-held
  Scenario: a request with a payload waits for something to answer it with
    Given Romeo has a BOSH session
    And Juliet is connected
    When Romeo sends request 1:
      """
      <body><message xmlns='jabber:client' to='${Juliet.full}' type='chat' id='m1'><body>Speak again, bright angel</body></message></body>
      """
    Then Juliet receives:
      """
      <message id='m1'/>
      """
    When Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m2'><body>O Romeo</body></message>
      """
    Then Romeo receives response 1:
      """
      <body><message xmlns='jabber:client' id='m2'/></body>
      """

  @XEP-0124/8-wait
  Scenario: a request is answered after the second that the client is ready to wait
    Given Romeo has a BOSH session, asked for by:
      """
      <body wait='1'/>
      """
    When Romeo sends the empty request 1
    Then Romeo receives response 1:
      """
      <body/>
      """
    And response 1 of Romeo came within 4 seconds

  @XEP-0124/8-empty
  Scenario: the response after that time is empty
    Given Romeo has a BOSH session, asked for by:
      """
      <body wait='1'/>
      """
    When Romeo sends the empty request 1
    Then Romeo receives the empty response 1

  @XEP-0124/8-hold
  Scenario: a second request releases the first
    Given Romeo has a BOSH session
    And Juliet is connected
    When Romeo sends the empty request 1
    And Romeo sends request 2:
      """
      <body><message xmlns='jabber:client' to='${Juliet.full}' type='chat' id='m1'><body>I take thee at thy word</body></message></body>
      """
    Then Romeo receives response 1:
      """
      <body type='{absent}'/>
      """

  @XEP-0124/8-response-order
  Scenario: requests that come in the wrong order are answered in the right one
    Given Romeo has a BOSH session, asked for by:
      """
      <body wait='1'/>
      """
    And Juliet is connected
    When Romeo sends request 2:
      """
      <body><message xmlns='jabber:client' to='${Juliet.full}' type='chat' id='later'><body>sorrow</body></message></body>
      """
    And request 2 of Romeo has had time to arrive
    And Romeo sends the empty request 1
    Then Romeo receives the responses 1 and 2 in this order

  @XEP-0124/8-delivered-at-once
  Scenario: a waiting request is answered as soon as there is a message
    Given Romeo has a BOSH session
    And Juliet is connected
    When Romeo sends request 1:
      """
      <body><presence xmlns='jabber:client' to='${Juliet.full}'/></body>
      """
    And Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>Ay me!</body></message>
      """
    Then Romeo receives response 1:
      """
      <body type='{absent}'><message xmlns='jabber:client' id='m1' from='${Juliet.full}'/></body>
      """

  @XEP-0124/8-empty-request
  Scenario: an empty request waits and is answered in the same way
    Given Romeo has a BOSH session
    And Juliet is connected
    When Romeo sends the empty request 1
    And Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>Ay me!</body></message>
      """
    Then Romeo receives response 1:
      """
      <body type='{absent}'><message xmlns='jabber:client' id='m1' from='${Juliet.full}'/></body>
      """

  @XEP-0124/8-order
  Scenario: what a client says in many requests arrives in order
    Given Romeo is connected over BOSH
    And Juliet is connected
    When Romeo sends:
      """
      <message to='${Juliet.full}' type='chat' id='earlier'><body>Good night</body></message>
      """
    And Romeo sends:
      """
      <message to='${Juliet.full}' type='chat' id='later'><body>good night</body></message>
      """
    Then Juliet receives in this order:
      """
      <message id='earlier'/>
      <message id='later'/>
      """

  @XEP-0124/8-delivered-at-once
  Scenario: a client that asks as it should is told of presence and messages
    Given Romeo is online over BOSH
    And Juliet is connected
    When Juliet sends:
      """
      <presence to='${Romeo.bare}' id='here'/>
      <message to='${Romeo.full}' type='chat' id='m1'><body>What o'clock tomorrow?</body></message>
      """
    Then Romeo receives:
      """
      <presence from='${Juliet.full}'/>
      """
    And Romeo receives:
      """
      <message id='m1' from='${Juliet.full}'/>
      """
