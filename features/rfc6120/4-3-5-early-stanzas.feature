Feature: RFC 6120 §4.3.5 stanzas before negotiation is complete

  Scenario Outline: Romeo, who <stage>, sends Juliet <a stanza> and is sent away
    Given Juliet is connected
    And Romeo <stage>
    When Romeo sends:
      """
      <stanza>
      """
    Then the server closes the stream of Romeo with the error not-authorized

    @RFC6120/4.3.5-early-stanza-not-authorized @RFC6120/4.9.3.12-not-authorized
    Examples: before authentication
      | stage                  | a stanza   | stanza                                                                            |
      | has opened a stream    | a message  | <message to='${Juliet.full}' id='early' type='chat'><body>early</body></message>    |
      | has opened a stream    | presence   | <presence to='${Juliet.full}' id='early'/>                                         |
      | has opened a stream    | a request  | <iq to='${Juliet.full}' type='get' id='early'><ping xmlns='urn:xmpp:ping'/></iq>    |
      | has secured the stream | a message  | <message to='${Juliet.full}' id='early' type='chat'><body>early</body></message>    |
      | has secured the stream | presence   | <presence to='${Juliet.full}' id='early'/>                                         |
      | has secured the stream | a request  | <iq to='${Juliet.full}' type='get' id='early'><ping xmlns='urn:xmpp:ping'/></iq>    |

    @RFC6120/4.3.5-early-stanza-not-authorized
    Examples: before a resource is bound
      | stage             | a stanza  | stanza                                                                            |
      | has authenticated | a message | <message to='${Juliet.full}' id='early' type='chat'><body>early</body></message>    |
      | has authenticated | presence  | <presence to='${Juliet.full}' id='early'/>                                         |
      | has authenticated | a request | <iq to='${Juliet.full}' type='get' id='early'><ping xmlns='urn:xmpp:ping'/></iq>    |

  Scenario Outline: nothing that Romeo, who <stage>, sends Juliet reaches her
    Given Juliet is connected
    And Romeo <stage>
    When Romeo sends:
      """
      <message to='${Juliet.full}' id='early' type='chat'><body>early</body></message>
      """
    Then after a while Juliet has received no:
      """
      <message/>
      """

    @RFC6120/4.3.5-early-stanza-not-accepted @RFC6120/4.9.3.12-not-processed @RFC6120/4.7.1-verifies @RFC6120/sasl-mtn @RFC6120/stream-negotiation-complete
    Examples: before authentication
      | stage                  |
      | has opened a stream    |
      | has secured the stream |

    @RFC6120/4.3.5-early-stanza-not-accepted @RFC6120/4.3.6-both-steps @RFC6120/bind-mtn @RFC6120/stream-negotiation-complete
    Examples: before a resource is bound
      | stage             |
      | has authenticated |
