Feature: RFC 6120 §5.4.3.3 after the TLS handshake

  @RFC6120/5.4.3.3-no-starttls
  Scenario: STARTTLS is not offered again
    Given Romeo has opened a stream
    And the server offers STARTTLS to Romeo
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    When Romeo shakes hands over TLS
    And Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features without "starttls" in "urn:ietf:params:xml:ns:xmpp-tls"

  @RFC6120/5.4.3.3-sasl
  Scenario: SASL is offered
    Given Romeo has opened a stream
    And the server offers STARTTLS to Romeo
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    When Romeo shakes hands over TLS
    And Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features with:
      """
      <stream:features xmlns:stream='http://etherx.jabber.org/streams'>
        <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>{any}</mechanism></mechanisms>
      </stream:features>
      """

  @RFC6120/5.4.3.3-server-discards
  Scenario: the address that the client gave before TLS is forgotten
    Given Romeo has an account
    And Romeo has connected
    When Romeo opens a stream with:
      | from | ${Romeo.bare} |
    Then Romeo receives a stream header
    And Romeo receives stream features
    When Romeo negotiates STARTTLS
    Then the latest stream header of Romeo has no 'to'

  @RFC6120/5.4.3.3-server-discards
  Scenario Outline: <what> that came with the starttls command is not taken for something encrypted
    Given Romeo has opened a stream
    And the server offers STARTTLS to Romeo
    When Romeo asks for STARTTLS and smuggles in behind it:
      """
      <bytes>
      """
    Then the stream of Romeo begins afresh, with no reply to "smuggled"

    Examples:
      | what      | bytes                                                                                                                                                                                                                                   |
      | a header  | <?xml version='1.0'?><stream:stream to='${domain}' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>                                                                                                    |
      | a request | <iq type='get' id='smuggled' to='${domain}'><query xmlns='jabber:iq:register'/></iq>                                                                                                                                                     |
      | both      | <?xml version='1.0'?><stream:stream to='${domain}' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'><iq type='get' id='smuggled' to='${domain}'><query xmlns='jabber:iq:register'/></iq> |
