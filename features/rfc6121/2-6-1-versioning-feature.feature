Feature: RFC 6121 §2.6.1 The stream feature of roster versioning

  @RFC6121/2.6.1-advertised
  Scenario: a server that gives rosters versions says so after authentication
    Given Juliet is connected
    And Juliet has cached the roster in version "v1"
    And Juliet is ready to authenticate
    When Juliet authenticates with the best mechanism
    And Juliet opens a stream
    Then Juliet receives a stream header
    And Juliet receives stream features with:
      """
      <stream:features xmlns:stream='http://etherx.jabber.org/streams'><ver xmlns='urn:xmpp:features:rosterver'/></stream:features>
      """

  @RFC6121/2.6.1-not-mandatory
  Scenario: nobody is made to use versions
    Given Juliet is connected
    And the server offers Juliet the stream feature "ver" in "urn:xmpp:features:rosterver"
    And Juliet is ready to authenticate
    When Juliet authenticates with the best mechanism
    And Juliet opens a stream
    Then Juliet receives a stream header
    And Juliet receives stream features with:
      """
      <stream:features xmlns:stream='http://etherx.jabber.org/streams'><ver xmlns='urn:xmpp:features:rosterver'><not:required/></ver></stream:features>
      """
