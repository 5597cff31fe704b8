Feature: RFC 6120 §6.4.6 The identity and the address in the stream header

  @RFC6120/sasl-correlate
  Scenario: a client whose protected stream header names somebody else is turned away
    Given Romeo is ready to authenticate on a stream from "${Juliet.bare}"
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" with the right credentials
    Then the server turns Romeo away

  @RFC6120/6.4.6-success
  Scenario: success is an element of the SASL namespace
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" with the right credentials
    Then Romeo receives:
      """
      <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>
      """
