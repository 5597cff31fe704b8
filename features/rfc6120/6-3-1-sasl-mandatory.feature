Feature: RFC 6120 §6.3.1 SASL is mandatory-to-negotiate

  @RFC6120/sasl-mtn @RFC6120/6.3.1-no-service-before
  Scenario Outline: <stanza> before authentication closes the stream
    Given Romeo is ready to authenticate
    When Romeo sends:
      """
      <xml>
      """
    Then the server closes the unbound stream of Romeo with not-authorized

    Examples:
      | stanza                      | xml                                                                                                       |
      | a message                   | <message to='${domain}' id='early'><body>Too early</body></message>                                       |
      | presence                    | <presence id='early'/>                                                                                    |
      | an IQ request to the server | <iq type='get' id='early' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>      |
      | an IQ request to nobody     | <iq type='get' id='early'><query xmlns='jabber:iq:roster'/></iq>                                          |
      | a request for a resource    | <iq type='set' id='early'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>                            |

  @RFC6120/6.3.1-no-service-before
  Scenario: a message on a stream that is not yet encrypted closes it
    Given Romeo has opened a stream
    When Romeo sends:
      """
      <message to='${domain}' id='early'><body>Too early</body></message>
      """
    Then the server closes the unbound stream of Romeo with not-authorized

  @RFC6120/6.3.1-no-service-before
  Scenario: a message after a failed attempt closes the stream
    Given Romeo is ready to authenticate
    When Romeo authenticates 1 times with a wrong password
    And Romeo sends:
      """
      <message to='${domain}' id='early'><body>Too early</body></message>
      """
    Then the server closes the unbound stream of Romeo with not-authorized
