Feature: RFC 6120 §4.3.3 and §4.3.4 stream restarts

  @RFC6120/4.3.3-same-connection @RFC6120/stream-negotiation-restart @RFC6120/tls-restart @RFC6120/5.4.3.3-header
  Scenario: after TLS the client's header is answered over the same connection
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
    And Romeo receives stream features

  @RFC6120/sasl-restart
  Scenario: after SASL the client's header is answered over the same connection
    Given Romeo is ready to authenticate
    When Romeo authenticates
    And Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features

  @RFC6120/4.3.3-no-close-tag
  Scenario: TLS does not close the stream that it replaces
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
    And the stream of Romeo has not been closed

  @RFC6120/4.3.3-no-close-tag
  Scenario: SASL does not close the stream that it replaces
    Given Romeo is ready to authenticate
    When Romeo authenticates
    And Romeo opens a stream
    Then Romeo receives a stream header
    And the stream of Romeo has not been closed

  @RFC6120/4.3.3-new-id
  Scenario: the stream has a new id after TLS
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header with:
      | id | {before=any} |
    And Romeo receives stream features
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    When Romeo shakes hands over TLS
    And Romeo opens a stream
    Then Romeo receives a stream header with:
      | id | {after=any} |
    And "${before}" differs from "${after}"

  @RFC6120/4.3.3-new-id
  Scenario: the stream has a new id after SASL
    Given Romeo is ready to authenticate
    When Romeo notes the stream id as "before"
    And Romeo authenticates
    And Romeo opens a stream
    Then Romeo receives a stream header with:
      | id | {after=any} |
    And "${before}" differs from "${after}"

  @RFC6120/4.3.4-features-again
  Scenario: after TLS the server says what is on offer now
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

  @RFC6120/4.3.4-features-again
  Scenario: after SASL the server says what is on offer now
    Given Romeo is ready to authenticate
    When Romeo authenticates
    And Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features with:
      """
      <stream:features xmlns:stream='http://etherx.jabber.org/streams'>
        <bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>
      </stream:features>
      """

  @RFC6120/4.3.5-no-more-features
  Scenario: no features come once negotiation is complete
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='q1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives a reply to "q1"
    And Romeo receives no:
      """
      <stream:features xmlns:stream='http://etherx.jabber.org/streams'/>
      """
