Feature: RFC 6120 §4.2 opening a stream

  @RFC6120/4.1-response-stream @RFC6120/stream-tcp-binding @RFC6120/5.4.1-same-connection
  Scenario: a client that opens a stream gets one back over the same connection
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header in the streams namespace

  @RFC6120/4.5-one-connection
  Scenario: stanzas go both ways over one connection
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='q1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives a reply to "q1"

  @RFC6120/stream-negotiation-features
  Scenario: the response header is followed by features
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features

  @RFC6120/4.3.2-feature-namespace
  Scenario: each feature has a namespace of its own
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features in namespaces of their own

  @RFC6120/xml-namespace-streams-declaration
  Scenario: the server's header is in the streams namespace
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header in the streams namespace

  @RFC6120/xml-namespace-streams-prefix
  Scenario: header, features and error are in the streams namespace by the prefix declared for it
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header in the streams namespace
    And Romeo receives stream features
    When Romeo sends the bytes:
      """
      <message><body>no closing tag</message>
      """
    Then the server closes the stream of Romeo with an error
