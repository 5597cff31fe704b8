Feature: RFC 6120 §5.4.3.1 A server that presents no certificate

  @RFC6120/5.4.3.1-certificate
  Scenario: a client that asks for an anonymous server gets no TLS connection
    Given Romeo stands before the handshake of STARTTLS
    When Romeo greets the server in "TLS 1.2" with cipher suites of "anonymous"
    Then the server does not agree to the handshake of Romeo
