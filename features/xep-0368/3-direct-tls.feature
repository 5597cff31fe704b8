Feature: XEP-0368 §3 Direct TLS

  @XEP-0368/3-direct
  Scenario: a stream is opened inside a TLS connection
    Given Romeo stands before the handshake of direct TLS
    When Romeo shakes hands over TLS
    And Romeo opens a stream
    Then Romeo receives a stream header with:
      | from | ${domain} |
    And Romeo receives stream features with:
      """
      <features xmlns='http://etherx.jabber.org/streams'><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></features>
      """

  @XEP-0368/3-certificate
  Scenario: the certificate is one for the domain
    Given Romeo stands before the handshake of direct TLS
    When Romeo shakes hands over TLS
    And Romeo opens a stream
    Then the server presents Romeo a certificate for "${domain}"
    And Romeo receives a stream header

  @XEP-0368/3-no-starttls
  Scenario: STARTTLS is not offered over direct TLS
    Given Romeo stands before the handshake of direct TLS
    When Romeo shakes hands over TLS
    And Romeo opens a stream
    Then Romeo receives stream features without "starttls" in "urn:ietf:params:xml:ns:xmpp-tls"

  @XEP-0368/3-no-starttls
  Scenario: a client that asks for STARTTLS over direct TLS does not get it
    Given Romeo stands before the handshake of direct TLS
    When Romeo shakes hands over TLS
    And Romeo opens a stream
    And Romeo sends:
      """
      <starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-NO-SUCH-MECHANISM'/>
      """
    Then the server does not begin TLS with Romeo

  @XEP-0368/3-alpn-client
  Scenario: a client that proposes xmpp-client by ALPN is served
    Given Romeo stands before the handshake of direct TLS
    When Romeo shakes hands over TLS with the protocol "xmpp-client"
    And Romeo opens a stream
    Then the server takes the protocol "xmpp-client" for Romeo or none
    And Romeo receives a stream header with:
      | from | ${domain} |

  @XEP-0368/3-alpn-server
  Scenario: a server that proposes xmpp-server by ALPN is served
    Given Verona stands before the handshake of direct TLS between servers
    When Verona shakes hands over TLS with the protocol "xmpp-server"
    And Verona opens a stream with:
      | from | ${Verona} |
    Then the server takes the protocol "xmpp-server" for Verona or none
    And Verona receives a stream header with:
      | from | ${domain} |
