Feature: RFC 6120 §7.4 Advertising resource binding

  @RFC6120/7.4-not-before
  Scenario: binding is not offered on a stream that is not authenticated
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features without "bind" in "urn:ietf:params:xml:ns:xmpp-bind"

  @RFC6120/7.4-not-before
  Scenario: binding is not offered on an encrypted stream that is not authenticated
    Given Romeo has opened a stream
    When Romeo negotiates STARTTLS
    Then Romeo's features are without "bind" in "urn:ietf:params:xml:ns:xmpp-bind"

  @RFC6120/7.4-advertised
  Scenario: binding is offered after authentication
    Given Romeo is ready to authenticate
    When Romeo authenticates with the best mechanism
    And Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features with:
      """
      <stream:features xmlns:stream='http://etherx.jabber.org/streams'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></stream:features>
      """
