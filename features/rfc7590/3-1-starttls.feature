Feature: RFC 7590 §3.1 and §3.4 Support for TLS, authenticated connections

  @RFC7590/3.1-support
  Scenario: a plain stream can be secured
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives stream features with:
      """
      <features xmlns='http://etherx.jabber.org/streams'><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></features>
      """
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    When Romeo shakes hands over TLS
    And Romeo opens a stream
    Then Romeo receives stream features

  @RFC7590/3.4-authenticates-clients
  Scenario: a client that TLS has secured and nobody has authenticated is not served
    Given Romeo has secured the stream
    When Romeo sends:
      """
      <iq type='set' id='early'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>
      """
    Then Romeo is not served before SASL

  @RFC7590/3.4-authenticates-servers
  Scenario: a server that TLS has secured and nobody has authenticated is not served
    Given Romeo is online
    And Verona has secured the stream
    When Verona sends:
      """
      <message from='nurse@${Verona}' to='${Romeo.full}' id='s1'><body>Ay me</body></message>
      """
    Then after a while Romeo has received no:
      """
      <message id='s1'/>
      """
