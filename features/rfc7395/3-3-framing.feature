Feature: RFC 7395 §3.2 and §3.3 Messages and framing

  @RFC7395/3.2-text
  Scenario: a message with characters of all lengths comes as a text message
    Given Romeo is connected
    And Juliet is connected over WebSocket
    When Romeo sends:
      """
      <message to='${Juliet.full}' type='chat' id='m1'><body>a é € 𝄞</body></message>
      """
    Then Juliet receives:
      """
      <message id='m1'><body>a é € 𝄞</body></message>
      """

  @RFC7395/3.3.1-no-wrapper
  Scenario: the server's stream begins with an opening element and not with a stream tag
    Given Romeo has a WebSocket
    When Romeo opens a stream
    Then Romeo receives a stream header of a framed stream
    And Romeo receives stream features

  @RFC7395/3.3.3-standalone
  Scenario: messages and errors come with their namespaces
    Given Romeo is connected
    And Juliet is connected over WebSocket
    When Romeo sends:
      """
      <message to='${Juliet.full}' type='chat' id='m1'><body>alone</body><x xmlns='urn:example:x'><y/></x></message>
      """
    And Juliet sends:
      """
      <iq to='${domain}' type='get' id='q1'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Juliet receives:
      """
      <message xmlns='jabber:client' id='m1'><body>alone</body><x xmlns='urn:example:x'><y/></x></message>
      """
    And Juliet receives:
      """
      <iq xmlns='jabber:client' type='error' id='q1'><error/></iq>
      """

  @RFC7395/3.3.3-standalone
  Scenario: a prefix that the sender declared in the stanza is declared in the message
    Given Romeo is connected
    And Juliet is connected over WebSocket
    When Romeo sends:
      """
      <message to='${Juliet.full}' type='chat' id='m1' xmlns:e='urn:example:e'><body>alone</body><e:x><e:y/></e:x></message>
      """
    Then Juliet receives:
      """
      <message xmlns='jabber:client' id='m1'><body>alone</body><x xmlns='urn:example:e'><y/></x></message>
      """

  @RFC7395/3.3.3-language
  Scenario: the language that the sender gave a stanza is declared in the message
    Given Romeo is connected
    And Juliet is connected over WebSocket
    When Romeo sends:
      """
      <message to='${Juliet.full}' type='chat' id='m1' xml:lang='cs'><body>ahoj</body></message>
      """
    Then Juliet receives:
      """
      <message id='m1' xml:lang='cs'><body>ahoj</body></message>
      """

  @RFC7395/3.3.3-no-declaration
  Scenario: no message begins with an XML declaration
    Given Romeo has a WebSocket
    When Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features
    And no message to Romeo has begun with an XML declaration

  @RFC7395/3.3.3-first-character
  Scenario: every message begins with the element
    Given Romeo has a WebSocket
    When Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features

  @RFC7395/3.3.3-own-frame
  Scenario: stanzas sent in one go come in a message each
    Given Romeo is connected
    And Juliet is connected over WebSocket
    When Romeo sends 20 messages to "${Juliet.full}"
    Then Juliet receives these 20 messages once each and in order

  @RFC7395/3.3.3-stream-prefix
  Scenario: stream features declare the namespace of streams
    Given Romeo has a WebSocket
    When Romeo opens a stream
    Then Romeo receives stream features

  @RFC7395/3.3.3-stream-prefix
  Scenario: a stream error declares the namespace of streams
    Given Romeo has a WebSocket
    When Romeo opens a stream with:
      | to | nowhere.example |
    Then the server closes the stream of Romeo with an error
