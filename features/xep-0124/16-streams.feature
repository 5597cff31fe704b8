Feature: XEP-0124 §16 Several streams

  @XEP-0124/16.2-advertised
  Scenario: who has not announced several streams names none
    Given Romeo has a BOSH session
    And the server granted Romeo no "stream"
    When Romeo sends request 1:
      """
      <body><iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    Then Romeo receives response 1:
      """
      <body type='{absent}' stream='{absent}'/>
      """

  @XEP-0124/16.3-ignored
  Scenario: a request for another stream is an ordinary one where there is one stream only
    Given Romeo has a BOSH session
    And the server granted Romeo no "stream"
    And Juliet is connected
    When Romeo sends request 1:
      """
      <body to='${domain}' xml:lang='en'/>
      """
    And Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>One is enough</body></message>
      """
    Then Romeo receives response 1:
      """
      <body type='{absent}' stream='{absent}'><message xmlns='jabber:client' id='m1'/></body>
      """

  @XEP-0124/16.4-empty
  Scenario: an empty response names no stream
    Given Romeo has a BOSH session, asked for by:
      """
      <body wait='1'/>
      """
    When Romeo sends the empty request 1
    Then Romeo receives response 1:
      """
      <body stream='{absent}'/>
      """

  @XEP-0124/16.4-empty-ignored
  Scenario: a stream on an empty request is ignored
    Given Romeo has a BOSH session
    And Juliet is connected
    When Romeo sends request 1:
      """
      <body stream='first'/>
      """
    And Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>Which stream?</body></message>
      """
    Then Romeo receives response 1:
      """
      <body type='{absent}'><message xmlns='jabber:client' id='m1'/></body>
      """

  @XEP-0124/16.4-same-session
  Scenario: responses hold what is meant for the session of the request
    Given Romeo has a BOSH session
    And Benvolio has a BOSH session
    And Juliet is connected
    When Romeo sends the empty request 1
    And Benvolio sends the empty request 1
    And Juliet sends:
      """
      <message to='${Benvolio.full}' type='chat' id='m1'><body>for Benvolio</body></message>
      """
    And Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m2'><body>for Romeo</body></message>
      """
    Then Romeo receives response 1:
      """
      <body><message xmlns='jabber:client' id='m2'><body>for Romeo</body></message></body>
      """
    And Benvolio receives response 1:
      """
      <body><message xmlns='jabber:client' id='m1'><body>for Benvolio</body></message></body>
      """
