Feature: RFC 7395 §3.7 to §3.9 Restarts, pings, TLS

  @RFC7395/3.7-restart
  Scenario: after authentication the stream begins anew, and nothing was closed
    Given Romeo has an account
    And Romeo has opened a stream over WebSocket
    When Romeo authenticates with the best mechanism
    And Romeo opens a stream
    Then Romeo receives a stream header with:
      | from | ${domain} |
      | id   | {any}     |
    And Romeo receives stream features with:
      """
      <features xmlns='http://etherx.jabber.org/streams'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></features>
      """
    And the stream of Romeo has not been closed

  @RFC7395/3.8-ping
  Scenario: the server answers XMPP pings over WebSocket
    Given Romeo is connected over WebSocket
    When Romeo sends:
      """
      <iq to='${domain}' type='get' id='p1'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='p1'/>
      """

  @RFC7395/3.8-pong
  Scenario Outline: a ping of the WebSocket is answered <when>
    Given <given>
    When Romeo sends the WebSocket ping "wherefore"
    Then Romeo receives the WebSocket pong "wherefore"

    Examples:
      | when                         | given                                  |
      | before a stream is opened    | Romeo has a WebSocket                  |
      | on an open stream            | Romeo has opened a stream over WebSocket |
      | on a bound stream            | Romeo is connected over WebSocket      |

  @RFC7395/3.9-wss
  Scenario: STARTTLS is not negotiated over a secure WebSocket
    Given Romeo has a WebSocket over TLS
    When Romeo opens a stream
    And Romeo sends:
      """
      <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-NO-SUCH-MECHANISM'/>
      """
    Then the server does not begin TLS with Romeo

  @RFC7395/3.9-not-advertised
  Scenario: STARTTLS is not among the features
    Given Romeo has a WebSocket
    When Romeo opens a stream
    Then Romeo receives stream features without "starttls" in "urn:ietf:params:xml:ns:xmpp-tls"
