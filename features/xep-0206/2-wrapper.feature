Feature: XEP-0206 §2 What a wrapper holds, and §4 session creation

  Background:
    Given the server speaks BOSH

  @XEP-0206/2-content
  Scenario: the response with stream features holds nothing else
    When Romeo asks for a BOSH session
    Then Romeo receives response 0:
      """
      <body sid='{any}'><stream:features/></body>
      """
    And response 0 of Romeo holds one kind of payload

  @XEP-0206/2-stanza-namespace
  Scenario: stanzas say that they are of jabber:client
    Given Romeo has a BOSH session
    When Romeo sends request 1:
      """
      <body><iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    Then Romeo receives the HTTP response 1:
      """
      <response xmlns='urn:assay:http'><body xmlns='http://jabber.org/protocol/httpbind'><iq xmlns='jabber:client' id='p1'/></body></response>
      """

  @XEP-0206/2-features-prefix
  Scenario: the wrapper of features declares their prefix
    When Romeo asks for a BOSH session
    Then Romeo receives response 0:
      """
      <body sid='{any}'><stream:features/></body>
      """
    And response 0 of Romeo declares the prefix of streams

  @XEP-0206/2-error-prefix
  Scenario: the wrapper of a stream error declares its prefix
    Given Romeo has a BOSH session, asked for by:
      """
      <body wait='1'/>
      """
    When Romeo brings about a stream error by request 1:
      """
      <body><nonsense xmlns='jabber:client'/></body>
      """
    Then response 1 of Romeo declares the prefix of streams

  @XEP-0206/2-error-condition
  Scenario: the wrapper of a stream error has the condition remote-stream-error
    Given Romeo has a BOSH session, asked for by:
      """
      <body wait='1'/>
      """
    When Romeo brings about a stream error by request 1:
      """
      <body><nonsense xmlns='jabber:client'/></body>
      """
    Then response 1 of Romeo holds:
      """
      <body type='terminate' condition='remote-stream-error'/>
      """

  @XEP-0206/2-no-tls
  Scenario: STARTTLS is not offered over HTTP
    When Romeo asks for a BOSH session
    Then Romeo receives response 0:
      """
      <body sid='{any}'><stream:features><not:starttls/></stream:features></body>
      """

  @XEP-0206/4-version
  Scenario: the response names the version of the stream
    When Romeo asks for a BOSH session
    Then Romeo receives response 0:
      """
      <body xmlns:xmpp='urn:xmpp:xbosh' xmpp:version='1.0'/>
      """

  @XEP-0206/4-features
  Scenario: the response holds the features of the stream
    When Romeo asks for a BOSH session
    Then Romeo receives response 0:
      """
      <body><stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></stream:features></body>
      """

  @XEP-0206/4-no-compression
  Scenario: no compression of the stream is offered before authentication
    Given Romeo has opened a stream over BOSH
    Then Romeo is offered no compression

  @XEP-0206/4-no-compression
  Scenario: no compression of the stream is offered after authentication
    Given Romeo has authenticated over BOSH
    Then Romeo is offered no compression
