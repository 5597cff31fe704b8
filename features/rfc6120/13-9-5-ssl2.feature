Feature: RFC 6120 §13.9.5 Use of TLS

  @RFC6120/13.9.5-no-ssl2
  Scenario: a client that speaks SSL 2.0 gets no answer in it
    Given Romeo has opened a stream
    And the server offers STARTTLS to Romeo
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    When Romeo greets the server in SSL 2.0
    Then the server does not speak SSL 2.0 with Romeo
