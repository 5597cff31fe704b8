Feature: RFC 7395 §3.3.2 Framed stream namespace

  @RFC7395/3.3.2-open-namespace
  Scenario: the server's opening element is in the namespace of framed streams
    Given Romeo has a WebSocket
    When Romeo opens a stream
    Then Romeo receives a stream header of a framed stream

  @RFC7395/3.3.2-close-namespace
  Scenario: the server's closing element is in the namespace of framed streams
    Given Romeo has a WebSocket
    When Romeo opens a stream with:
      | to | nowhere.example |
    Then the server closes the framed stream of Romeo

  @RFC7395/3.3.2-invalid-namespace
  Scenario Outline: an opening element in the namespace <namespace> is refused
    Given Romeo has a WebSocket
    When Romeo opens a stream with:
      | xmlns | <namespace> |
    Then the server closes the stream of Romeo with the error invalid-namespace

    Examples:
      | namespace                         |
      | jabber:client                     |
      | http://etherx.jabber.org/streams  |
      | urn:example:framing               |
      | (none)                            |
