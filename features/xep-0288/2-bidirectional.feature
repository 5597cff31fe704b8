Feature: XEP-0288 §2 Stanzas in both directions

  @XEP-0288/2.2-not-before-authentication
  Scenario: nothing is sent to a server that is not verified
    Given Verona is a remote server
    And Verona has opened a stream
    And the server offers bidirectional streams to Verona
    And Romeo is online
    When Verona sends:
      """
      <bidi xmlns='urn:xmpp:bidi'/>
      """
    And Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then while Romeo waits, Verona receives no:
      """
      <message id='s1'/>
      """

  @XEP-0288/2.2-not-verified-there
  Scenario: a key is verified over another connection
    Given Verona is a remote server
    And Verona has opened a stream
    And the server offers bidirectional streams to Verona
    And Romeo is online
    When Verona sends:
      """
      <bidi xmlns='urn:xmpp:bidi'/>
      <db:result from='${Verona}' to='${domain}'>d14lb4ck43v3r</db:result>
      """
    Then while Romeo waits, Verona receives no:
      """
      <db:verify/>
      """
    And the server connects to Verona/authority

  @XEP-0288/2.2-authenticated-only
  Scenario: what is for another domain goes elsewhere
    Given Mantua is a remote server
    And Verona has a bidirectional stream with the server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      <message type='chat' to='nurse@${Mantua}' id='s2'><body>Ay me</body></message>
      """
    Then Verona receives:
      """
      <message id='s1'/>
      """
    And while Romeo waits, Verona receives no:
      """
      <message id='s2'/>
      """

  # TLS is offered and never begun here: what the server asks for meanwhile would be out of turn.
  @XEP-0288/2.1-tls-first
  Scenario: a server that is going to use TLS does not ask for both directions before it
    Given Verona has opened a stream
    And the server offers bidirectional streams to Verona
    And Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound, which offers both directions and TLS that does not begin
    And Verona/inbound receives:
      """
      <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    And while Romeo waits, Verona/inbound receives no:
      """
      <bidi xmlns='urn:xmpp:bidi'/>
      """

  @XEP-0288/2.2-before-authentication
  Scenario: a server asks for both directions before it sends its key
    Given Verona has opened a stream
    And the server offers bidirectional streams to Verona
    And Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    And the server asks Verona/inbound for both directions and sends its key
    Then Verona/inbound was asked for both directions before it got the key

  # §2.2 lets the peer have further domains of its own verified on the stream. DNS does not know Mantua.
  @XEP-0288/2.2-dialback-errors
  Scenario: a server that asked for both directions answers the key of a domain that cannot be found with a dialback error
    Given Verona has opened a stream
    And the server offers bidirectional streams to Verona
    And Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    And the server asks Verona/inbound for both directions and sends its key
    And Verona/inbound sends:
      """
      <db:result from='${Verona}' to='${domain}' type='valid'/>
      <db:result from='${Mantua}' to='${domain}'>0123456789abcdef</db:result>
      """
    Then Verona/inbound receives a dialback error from "${domain}"
