Feature: RFC 6120 §5.4 the process of STARTTLS

  Background:
    Given Romeo has opened a stream
    And the server offers STARTTLS to Romeo

  @RFC6120/5.4.2.1-answer @RFC6120/5.4.2.3-proceed
  Scenario: the starttls command is answered with proceed
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """

  @RFC6120/5.4.2.2-failure
  Scenario: a starttls command on an encrypted stream gets a failure, the closing tag and the end of the connection
    Given Romeo has secured the stream
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    And the server closes the stream of Romeo
    And the server ends the connection of Romeo

  @RFC6120/5.4.2.3-begins @RFC6120/5.4.3.1-process @RFC6120/tls-support
  Scenario: TLS begins right after proceed
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    When Romeo tries to shake hands over TLS
    Then the TLS handshake of Romeo went through
    When Romeo opens a stream
    Then Romeo receives a stream header

  @RFC6120/5.4.3.1-no-xml
  Scenario: the server sends no XML between proceed and the handshake
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    When Romeo tries to shake hands over TLS
    Then the TLS handshake of Romeo went through
    And nothing in XML has come to Romeo since proceed

  @RFC6120/5.4.3.1-no-xml
  Scenario: the server sends no XML between proceed and the handshake, whatever came with the command
    When Romeo asks for STARTTLS and smuggles in behind it:
      """
      <iq type='get' id='smuggled' to='${domain}'><query xmlns='jabber:iq:register'/></iq>
      """
    Then nothing in XML has come to Romeo since proceed

  @RFC6120/5.4.3.1-certificate
  Scenario: the server presents a certificate
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    When Romeo shakes hands over TLS
    Then the server presents Romeo a certificate for "${domain}"

  @RFC6120/5.4.3.1-certificate-for-to
  Scenario: the certificate is the one for the host in the stream header, also where TLS names none
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    When Romeo shakes hands over TLS without naming the server
    Then the server presents Romeo a certificate for "${domain}"

  @RFC6120/5.4.3.1-protected
  Scenario: nothing is accepted without protection after the handshake
    Given Romeo has secured the stream
    When Romeo sends unprotected text
    Then the server ends the connection of Romeo

  @RFC6120/5.4.3.2-connection-ends
  Scenario: a handshake that fails ends the connection
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    When Romeo stops reading XML
    And Romeo sends the bytes:
      """
      this is no TLS handshake, whatever else it may be
      """
    Then the server ends the connection of Romeo

  @RFC6120/5.4.3.2-no-close-tag
  Scenario: a handshake that fails does not close the stream in XML
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    When Romeo stops reading XML
    And Romeo sends the bytes:
      """
      this is no TLS handshake, whatever else it may be
      """
    Then the server ends the connection of Romeo without closing the stream
