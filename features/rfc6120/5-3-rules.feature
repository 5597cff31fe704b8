Feature: RFC 6120 §5.3 rules of the STARTTLS negotiation

  @RFC6120/5.4.1-offered @RFC6120/tls-support
  Scenario: an unencrypted stream is offered STARTTLS
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features with:
      """
      <stream:features xmlns:stream='http://etherx.jabber.org/streams'>
        <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      </stream:features>
      """

  @RFC6120/5.4.1-required
  Scenario: a server that offers nothing but STARTTLS, or refuses everything else, marks it as required
    Given Romeo is at a server that insists on TLS
    When Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features with:
      """
      <stream:features xmlns:stream='http://etherx.jabber.org/streams'>
        <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>
      </stream:features>
      """

  @RFC6120/tls-mtn
  Scenario: a server that insists on TLS lets nobody in without it
    Given Romeo is at a server that insists on TLS
    When Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features
    When Romeo sends:
      """
      <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AHJvbWVvAHNlY3JldA==</auth>
      """
    Then the server does not begin SASL with Romeo

  @RFC6120/5.3.1-only-starttls
  Scenario: a server that insists on TLS offers nothing else before it
    Given Romeo is at a server that insists on TLS
    When Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features with nothing but STARTTLS

  @RFC6120/5.3.3-no-whitespace
  Scenario: no white space comes between the client's starttls and the end of the answer
    Given Romeo has opened a stream
    And the server offers STARTTLS to Romeo
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    And no white space has come to Romeo since it asked for STARTTLS
