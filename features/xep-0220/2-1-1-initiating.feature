Feature: XEP-0220 §2.1.1 Initiating server asks for authorisation

  @XEP-0220/2.1.1-addresses
  Scenario: the key goes out with both domains
    Given Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound
    And Verona/inbound receives:
      """
      <db:result from='${domain}' to='${Verona}'>{key=any}</db:result>
      """

  @XEP-0220/2-prefix
  Scenario: the key has the prefix that the stream header declares
    Given Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound
    And Verona/inbound receives a dialback key with a declared prefix

  @XEP-0220/2.1.1-not-before
  Scenario: a message waits until its domain is authorised
    Given Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound
    And Verona/inbound receives:
      """
      <db:result from='${domain}' to='${Verona}'>{key=any}</db:result>
      """
    And while Romeo waits, Verona/inbound receives no:
      """
      <message id='s1'/>
      """

  @XEP-0220/2.1.1-queue @XEP-0220/2.1.1-no-assumptions
  Scenario: a message is sent once its domain is authorised, verified or not
    Given Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound
    And Verona/inbound receives:
      """
      <db:result from='${domain}' to='${Verona}'>{key=any}</db:result>
      """
    When Verona/inbound sends:
      """
      <db:result from='${Verona}' to='${domain}' type='valid'/>
      """
    Then Verona/inbound receives:
      """
      <message from='${Romeo.full}' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """

  @XEP-0220/2.1.1-correlate
  Scenario Outline: a result that <what> authorises nothing
    Given Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound
    And Verona/inbound receives:
      """
      <db:result from='${domain}' to='${Verona}'>{key=any}</db:result>
      """
    When Verona/inbound sends:
      """
      <result>
      """
    Then while Romeo waits, Verona/inbound receives no:
      """
      <message id='s1'/>
      """

    Examples:
      | what                      | result                                                             |
      | comes from another domain | <db:result from='${Mantua}' to='${domain}' type='valid'/>          |
      | is for another domain     | <db:result from='${Verona}' to='${Mantua}' type='valid'/>          |
      | has its addresses swapped | <db:result from='${domain}' to='${Verona}' type='valid'/>          |

  @XEP-0220/2.1.1-invalid-not-sent
  Scenario: a message is not sent if the key is invalid
    Given Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound
    And Verona/inbound receives:
      """
      <db:result from='${domain}' to='${Verona}'>{key=any}</db:result>
      """
    When Verona/inbound sends:
      """
      <db:result from='${Verona}' to='${domain}' type='invalid'/>
      """
    Then while Romeo waits, Verona/inbound receives no:
      """
      <message id='s1'/>
      """

  # RFC 6120 §10.4.3 asks for remote-server-timeout where streams cannot be negotiated.
  @XEP-0220/2.1.1-invalid-returned
  Scenario: a message comes back if the key is invalid
    Given Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound
    And Verona/inbound receives:
      """
      <db:result from='${domain}' to='${Verona}'>{key=any}</db:result>
      """
    When Verona/inbound sends:
      """
      <db:result from='${Verona}' to='${domain}' type='invalid'/>
      """
    Then Romeo receives the stanza error internal-server-error or remote-server-timeout for "s1"

  @XEP-0220/2.1.1-error-returned
  Scenario: a message comes back if the key is answered with an error
    Given Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound
    And Verona/inbound receives:
      """
      <db:result from='${domain}' to='${Verona}'>{key=any}</db:result>
      """
    When Verona/inbound sends:
      """
      <db:result from='${Verona}' to='${domain}' type='error'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:result>
      """
    Then Romeo receives the stanza error remote-server-timeout for "s1"
