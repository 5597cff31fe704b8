Feature: RFC 7395 §3.6 and §3.10 Stream Management over WebSocket

  @RFC7395/3.10-acks
  Scenario: the server acknowledges stanzas
    Given Romeo is connected over WebSocket with Stream Management
    When Romeo sends:
      """
      <message to='${domain}' id='m1' type='headline'><body>one</body></message>
      <r xmlns='urn:xmpp:sm:3'/>
      """
    Then Romeo receives:
      """
      <a xmlns='urn:xmpp:sm:3' h='1'/>
      """

  @RFC7395/3.6-resumable
  Scenario: the session of a client whose WebSocket broke can be resumed
    Given Romeo is connected over WebSocket with a session that can be resumed
    When Romeo resets the connection
    And Romeo comes back over WebSocket and asks to resume the session
    Then Romeo receives:
      """
      <resumed xmlns='urn:xmpp:sm:3' previd='${session}'/>
      """

  @RFC7395/3.6-resumable
  Scenario: what was sent to a client whose WebSocket was closed comes after it has resumed its session
    Given Romeo is connected over WebSocket with a session that can be resumed
    And Juliet is connected
    When Romeo closes the WebSocket
    And Juliet sends:
      """
      <message to='${address}' type='chat' id='m1'><body>are you there?</body></message>
      """
    And Romeo comes back over WebSocket and asks to resume the session
    Then Romeo receives:
      """
      <resumed xmlns='urn:xmpp:sm:3' previd='${session}'/>
      """
    And Romeo receives:
      """
      <message from='${Juliet.full}' id='m1'/>
      """
