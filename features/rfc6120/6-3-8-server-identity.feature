Feature: RFC 6120 §4.3.6, §6.3.8, §13.7.2 Identity of a server

  @RFC6120/6.3.8-server-domain
  Scenario: the authorization identity of a server is a domain
    Given Verona is a remote server
    And Verona has a certificate for "${Verona}"
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    And the server tries SASL EXTERNAL on a stream to Verona/inbound
    Then Verona/inbound receives SASL EXTERNAL with no authorization identity but "${domain}"

  @RFC6120/4.3.6-peer-server
  Scenario: a server that authenticated with its certificate sends as the domain that is its authorization identity
    Given Verona has a certificate for "${Verona}"
    And Romeo is online
    And SASL EXTERNAL is offered to Verona over TLS
    When Verona authenticates as a server with ""
    And Verona sends:
      """
      <message from='nurse@${Verona}' to='${Romeo.full}' id='s1'><body>Ay me</body></message>
      """
    Then Romeo receives:
      """
      <message from='nurse@${Verona}' id='s1'/>
      """

  @RFC6120/8.1.2.2-s2s-from-domain
  Scenario: a server that authenticated with its certificate does not send as another domain
    Given Verona has a certificate for "${Verona}"
    And Romeo is online
    And SASL EXTERNAL is offered to Verona over TLS
    When Verona authenticates as a server with ""
    And Verona sends:
      """
      <message from='nurse@${Mantua}' to='${Romeo.full}' id='s1'><body>Ay me</body></message>
      """
    Then after a while Romeo has received no:
      """
      <message id='s1'/>
      """

  # Of clients, whose address the server may take from the certificate instead (§4.7.1, §6.4.6), it cannot be asked.
  @RFC6120/tls-correlate
  Scenario: a certificate for one domain does not let in a server whose stream header names another
    Given Verona has a certificate for "${Verona}"
    And SASL EXTERNAL is offered to Verona over TLS
    And Verona has a certificate for "${Mantua}"
    When Verona secures the stream and tries SASL EXTERNAL as a server
    Then the server does not take Verona by its certificate
