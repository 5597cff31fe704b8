Feature: RFC 6120 §4.4 closing a stream

  @RFC6120/4.4-reciprocal-close
  Scenario Outline: Romeo, who <stage>, closes his stream and the server closes its own
    Given Romeo <stage>
    When Romeo closes the stream
    Then the server closes the stream of Romeo

    Examples:
      | stage                  |
      | has opened a stream    |
      | has secured the stream |
      | has authenticated      |
      | is connected           |

  @RFC6120/4.4-connection-ends @RFC6120/stream-error-generate @RFC6120/4.9.1.1-error-closes
  Scenario Outline: a stream error for Romeo, who <stage>, is followed by the closing tag and the end of the connection
    Given Romeo <stage>
    When Romeo sends the bytes:
      """
      <message><body>no closing tag</message>
      """
    Then the server closes the stream of Romeo with an error
    When Romeo closes the stream
    Then the server ends the connection of Romeo

    Examples:
      | stage                  |
      | has opened a stream    |
      | has secured the stream |
      | is connected           |

  @RFC6120/4.4-nothing-after-close
  Scenario: nothing follows the server's closing tag
    Given Romeo is connected
    When Romeo sends the bytes:
      """
      <message><body>no closing tag</message>
      """
    Then the server closes the stream of Romeo with an error
    When Romeo closes the stream
    Then nothing comes to Romeo between the closing tag and the end

  @RFC6120/4.9.1.1-error-received
  Scenario Outline: a client's stream error <condition> makes the server close its stream to Romeo, who <stage>
    Given Romeo <stage>
    When Romeo sends:
      """
      <stream:error xmlns:stream='http://etherx.jabber.org/streams'>
        <<condition> xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>
      </stream:error>
      """
    Then the server closes the stream of Romeo

    Examples:
      | stage               | condition        |
      | has opened a stream | policy-violation |
      | is connected        | reset            |

  # How a stream ends over an error is for the scenario before; here an unknown condition only has to be one.
  @RFC6120/4.9.2-unknown-condition
  Scenario: a client's stream error of an unknown condition ends the stream as well
    Given Romeo is connected
    When Romeo sends:
      """
      <stream:error xmlns:stream='http://etherx.jabber.org/streams'>
        <too-many-owls xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>
      </stream:error>
      """
    Then the server closes the stream of Romeo or ends the connection
