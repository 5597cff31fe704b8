Feature: RFC 6120 §6.3.1 SASL is mandatory-to-negotiate

  # Refusing may be done by a stream error, as §4.9.3.12 has it, or by a stanza error: §4.3.5 lets a client talk to the
  # server itself while the stream is negotiated.
  @RFC6120/6.3.1-no-service-before @RFC6120/sasl-mtn
  Scenario Outline: <what> gets nothing before authentication
    Given Romeo is ready to authenticate
    When Romeo sends:
      """
      <xml>
      """
    Then Romeo is not served before SASL

    Examples:
      | what                        | xml                                                                                              |
      | a request for a resource    | <iq type='set' id='early'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>                  |
      | a request for a roster      | <iq type='get' id='early'><query xmlns='jabber:iq:roster'/></iq>                                 |
      | a request for a session     | <iq type='set' id='early'><session xmlns='urn:ietf:params:xml:ns:xmpp-session'/></iq>            |
      | a request for private data  | <iq type='get' id='early'><query xmlns='jabber:iq:private'><x xmlns='urn:example:x'/></query></iq> |

  @RFC6120/6.3.1-no-service-before
  Scenario: a request for a resource on a plain stream gets nothing
    Given Romeo has opened a stream
    When Romeo sends:
      """
      <iq type='set' id='early'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>
      """
    Then Romeo is not served before SASL

  @RFC6120/6.3.1-no-service-before
  Scenario: a request for a resource after a failed attempt gets nothing
    Given Romeo is ready to authenticate
    When Romeo authenticates 1 times with a wrong password
    And Romeo sends:
      """
      <iq type='set' id='early'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>
      """
    Then Romeo is not served before SASL
