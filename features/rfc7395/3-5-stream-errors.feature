Feature: RFC 7395 §3.5 Stream errors

  @RFC7395/3.5-complete-element
  Scenario Outline: XML that is not well-formed, as <xml>, ends the stream with an error in a message of its own
    Given Romeo is connected over WebSocket
    When Romeo sends the bytes:
      """
      <xml>
      """
    Then the server closes the stream of Romeo with an error

    Examples:
      | xml                                                              |
      | <message xmlns='jabber:client'><body>wherefore</message>         |
      | <message xmlns='jabber:client' id='1' id='2'><body>a</body></message> |
      | <message xmlns='jabber:client'><body>&romeo;</body></message>    |

  @RFC7395/3.5-complete-element
  Scenario Outline: if <what> ends the stream, there is an error in a message of its own
    Given Romeo is connected over WebSocket
    When Romeo sends the bytes:
      """
      <xml>
      """
    Then the server goes on with the stream of Romeo, closes it with an error or fails the WebSocket

    Examples:
      | what                 | xml                                                              |
      | several stanzas      | <presence xmlns='jabber:client'/><presence xmlns='jabber:client'/> |
      | text                 | wherefore art thou                                               |
      | an unknown element   | <balcony xmlns='urn:example:balcony'/>                           |

  @RFC7395/3.5-complete-element
  Scenario: if a binary message ends the stream, there is an error in a message of its own
    Given Romeo is connected over WebSocket
    When Romeo sends a binary message:
      """
      <presence xmlns='jabber:client'/>
      """
    Then the server goes on with the stream of Romeo, closes it with an error or fails the WebSocket

  @RFC7395/3.5-open-before-error
  Scenario: a stream for an unknown domain is opened before the error comes
    Given Romeo has a WebSocket
    When Romeo opens a stream with:
      | to | nowhere.example |
    Then the first that the server says to Romeo opens the stream
    And the server closes the stream of Romeo with the error host-unknown

  @RFC7395/3.5-then-closes
  Scenario: after an error during the opening the server closes the stream and the WebSocket
    Given Romeo has a WebSocket
    When Romeo opens a stream with:
      | to | nowhere.example |
    Then the server closes the framed stream of Romeo
    And the server closes the WebSocket of Romeo

  @RFC7395/3.5-then-closes
  Scenario: after an error on an open stream the server closes the stream and the WebSocket
    Given Romeo is connected over WebSocket
    When Romeo sends the bytes:
      """
      <message xmlns='jabber:client'><body>wherefore</message>
      """
    Then the server closes the framed stream of Romeo
    And the server closes the WebSocket of Romeo
