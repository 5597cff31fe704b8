Feature: RFC 6120 §4.4, §5.3.5 and §5.4.3.1 what TLS records show

  Background:
    Given Romeo has opened a stream
    And the server offers STARTTLS to Romeo
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    When Romeo shakes hands over TLS 1.2 and looks at the records

  @RFC6120/4.4-close-notify
  Scenario: a server that closes an encrypted stream sends close_notify before it ends the connection
    When Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features
    When Romeo sends the bytes:
      """
      <message><body>no closing tag</message>
      """
    Then the server closes the stream of Romeo with an error
    When Romeo closes the stream
    Then the server ends the connection of Romeo
    And the last that Romeo got from the server was a TLS alert

  @RFC6120/5.4.3.1-certificate-request
  Scenario: the server asks for a certificate
    When Romeo opens a stream
    Then Romeo receives a stream header
    And the server has asked Romeo for a certificate

  @RFC6120/5.3.5-not-supported
  Scenario: a renegotiation that the server does not support ends the connection at once
    When Romeo opens a stream
    Then Romeo receives a stream header
    When Romeo asks to renegotiate TLS
    Then the server takes part in the renegotiation with Romeo or ends the connection at once, without a stream error

  @RFC6120/5.3.5-extension @RFC6120/13.9.5-safe-renegotiation
  Scenario: a renegotiation goes by the Renegotiation Extension
    When Romeo opens a stream
    Then Romeo receives a stream header
    When Romeo asks to renegotiate TLS
    Then the server renegotiates with Romeo by the Renegotiation Extension or not at all
