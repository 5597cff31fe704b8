Feature: RFC 7395 §3.6 Closing the connection

  @RFC7395/3.6-close-answered
  Scenario: a client that closes a bound stream is answered
    Given Romeo is connected over WebSocket
    When Romeo closes the stream
    Then the server closes the framed stream of Romeo

  @RFC7395/3.6-close-answered
  Scenario: a client that closes a stream it has just opened is answered
    Given Romeo has opened a stream over WebSocket
    When Romeo closes the stream
    Then the server closes the framed stream of Romeo

  @RFC7395/3.6-close-first
  Scenario: a stream that ends with an error is closed by an element
    Given Romeo is connected over WebSocket
    When Romeo sends the bytes:
      """
      <message xmlns='jabber:client'><body>wherefore</message>
      """
    Then the server closes the framed stream of Romeo

  @RFC7395/3.6-closing-handshake
  Scenario: after both streams are closed the connection ends by the closing handshake of the WebSocket
    Given Romeo is connected over WebSocket
    When Romeo closes the stream
    Then the server closes the framed stream of Romeo
    When Romeo closes the WebSocket
    Then the server closes the WebSocket of Romeo

  @RFC7395/3.6-handshake-answered
  Scenario: a closing handshake of the WebSocket without more is answered
    Given Romeo has a WebSocket
    When Romeo closes the WebSocket
    Then the server closes the WebSocket of Romeo

  @RFC7395/3.6-implicit
  Scenario: a WebSocket that is closed ends the session of a client that did not close its stream
    Given Romeo is online
    And Romeo/phone is online over WebSocket
    And Romeo/phone has put away what came so far
    When Romeo/phone closes the WebSocket
    Then Romeo receives:
      """
      <presence from='${Romeo/phone.full}' type='unavailable'/>
      """

  @RFC7395/3.6-implicit
  Scenario: a WebSocket that breaks ends the session
    Given Romeo is online
    And Romeo/phone is online over WebSocket
    And Romeo/phone has put away what came so far
    When Romeo/phone resets the connection
    Then Romeo receives:
      """
      <presence from='${Romeo/phone.full}' type='unavailable'/>
      """
