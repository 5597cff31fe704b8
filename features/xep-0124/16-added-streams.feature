Feature: XEP-0124 §16 Adding and closing streams

  Background:
    Given Romeo has a BOSH session, asked for by:
      """
      <body wait='1'/>
      """
    And the server granted Romeo a "stream"

  @XEP-0124/16.3-opened @XEP-0124/16.2-opaque
  Scenario: a further stream is opened and has a name of its own
    When Romeo sends request 1:
      """
      <body to='${domain}' xml:lang='en'/>
      """
    Then Romeo receives response 1:
      """
      <body type='{absent}' stream='{second=/.{6,}/}'/>
      """
    And "${second}" differs from "${Romeo.stream}"

  @XEP-0124/16.3-response
  Scenario: the response that names a further stream is none of session creation
    When Romeo sends request 1:
      """
      <body to='${domain}' xml:lang='en'/>
      """
    Then Romeo receives response 1:
      """
      <body sid='{absent}' requests='{absent}' polling='{absent}' hold='{absent}' inactivity='{absent}' maxpause='{absent}' accept='{absent}' charsets='{absent}' ver='{absent}' wait='{absent}'/>
      """

  @XEP-0124/16.4-named @XEP-0124/16.4-one-stream
  Scenario: the answer to what one stream asked names that stream
    When Romeo sends request 1:
      """
      <body to='${domain}' xml:lang='en'/>
      """
    And Romeo has got response 1
    And Romeo sends request 2:
      """
      <body stream='${Romeo.stream}'><iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    And request 2 of Romeo has had time to arrive
    And Romeo sends request 3:
      """
      <body stream='${Romeo.stream}'><iq xmlns='jabber:client' type='get' id='p2' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    Then one of the responses 2 and 3 of Romeo holds "p1" for the first stream

  @XEP-0124/16.4-unknown
  Scenario: payloads for a stream that does not exist are answered with item-not-found
    When Romeo sends request 1:
      """
      <body stream='no such stream'><iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    Then Romeo receives response 1:
      """
      <body type='terminate' condition='item-not-found'/>
      """

  @XEP-0124/16.5-last
  Scenario: closing the only stream ends the session
    When Romeo sends request 1:
      """
      <body stream='${Romeo.stream}' type='terminate'/>
      """
    And Romeo has got response 1
    And Romeo sends request 2:
      """
      <body><presence xmlns='jabber:client' type='unavailable'/></body>
      """
    Then request 2 of Romeo finds no session

  @XEP-0124/16.5-all
  Scenario: ending the session closes all its streams
    When Romeo sends request 1:
      """
      <body to='${domain}' xml:lang='en'/>
      """
    And Romeo has got response 1
    And Romeo sends request 2:
      """
      <body type='terminate'/>
      """
    And Romeo has got response 2
    And Romeo sends request 3:
      """
      <body><presence xmlns='jabber:client' type='unavailable'/></body>
      """
    Then request 3 of Romeo finds no session

  @XEP-0124/16.6-all
  Scenario: a fatal error of the session closes all its streams
    When Romeo sends request 1:
      """
      <body to='${domain}' xml:lang='en'/>
      """
    And Romeo has got response 1
    And Romeo sends the empty request 9
    And Romeo has got response 9
    And Romeo sends request 2:
      """
      <body><presence xmlns='jabber:client' type='unavailable'/></body>
      """
    Then request 2 of Romeo finds no session
