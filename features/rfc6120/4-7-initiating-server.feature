Feature: RFC 6120 §4.7, §5, §6 The server opens a stream to another

  @RFC6120/4.7.1-initiating-from
  Scenario: over TLS the header says who it is from
    Given Verona is a remote server
    And Verona has a certificate for "${Verona}"
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound, which offers TLS
    And Verona/inbound receives:
      """
      <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    And Verona/inbound receives a stream header with:
      | from | ${domain} |

  @RFC6120/4.7.2-initiating-to
  Scenario: the header says which domain it is for
    Given Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server connects to Verona/inbound
    And Verona/inbound receives a stream header with:
      | to | ${Verona} |

  @RFC6120/4.7.3-initiating-no-id
  Scenario: the header has no id
    Given Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server connects to Verona/inbound
    And Verona/inbound receives a stream header with:
      | id | {absent} |

  @RFC6120/4.7.4-initiating-language
  Scenario: the header names a language
    Given Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server connects to Verona/inbound
    And Verona/inbound receives a stream header with:
      | xml:lang | {any} |

  @RFC6120/4.7.5-initiating-version
  Scenario: the header has the version of this protocol
    Given Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server connects to Verona/inbound
    And Verona/inbound receives a stream header with:
      | version | 1.0 |

  @RFC6120/5.3-initiating-tls
  Scenario: TLS is used where it is offered
    Given Verona is a remote server
    And Verona has a certificate for "${Verona}"
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound, which offers TLS
    And Verona/inbound receives:
      """
      <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """

  @RFC6120/5.4.3.3-initiating-new-stream
  Scenario: a new stream is opened over TLS
    Given Verona is a remote server
    And Verona has a certificate for "${Verona}"
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound, which offers TLS
    And Verona/inbound receives:
      """
      <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    And Verona/inbound receives a stream header with:
      | to      | ${Verona} |
      | from    | ${domain} |
      | version | 1.0       |

  @RFC6120/6.3.4-initiating-external-first
  Scenario: SASL EXTERNAL is tried where it is offered
    Given Verona is a remote server
    And Verona has a certificate for "${Verona}"
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound, which offers TLS and SASL EXTERNAL
    And the server tries SASL EXTERNAL with Verona/inbound first

  @RFC6120/6.4.6-initiating-new-stream
  Scenario: a new stream is opened after SASL success
    Given Verona is a remote server
    And Verona has a certificate for "${Verona}"
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    And the server tries SASL EXTERNAL on a stream to Verona/inbound
    And Verona/inbound accepts SASL EXTERNAL
    Then Verona/inbound receives a stream header with:
      | to      | ${Verona} |
      | from    | ${domain} |
      | version | 1.0       |
    And Verona/inbound receives:
      """
      <message id='s1'/>
      """
