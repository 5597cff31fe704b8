Feature: XEP-0220 §2.6 Several domains on one stream

  @XEP-0220/2.6.2-targets
  Scenario: without dialback errors another domain of the receiver's gets a stream of its own
    Given Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/first, which knows no dialback errors
    When Romeo sends:
      """
      <message type='chat' to='nurse@rooms.${Verona}' id='s2'><body>Ay me</body></message>
      """
    Then while Romeo waits, Verona/first receives no:
      """
      <db:result to='rooms.${Verona}'/>
      """
    And the server connects to Verona/second

  # Capulet is a component: another domain of the same server.
  @components @XEP-0220/2.1.1-others-go-on
  Scenario: a verified domain goes on while another waits
    Given Capulet is a connected component
    And Romeo is online
    And Verona is a remote server
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/first
    And Verona/first receives:
      """
      <db:result from='${domain}' to='${Verona}'/>
      """
    When Verona/first sends:
      """
      <db:result from='${Verona}' to='${domain}' type='valid'/>
      """
    Then Verona/first receives:
      """
      <message id='s1'/>
      """
    When Capulet sends:
      """
      <message from='${Capulet}' to='nurse@${Verona}' id='c1'><body>Ay me</body></message>
      """
    And Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s2'><body>Ay me</body></message>
      """
    Then Verona/first receives:
      """
      <message id='s2'/>
      """
