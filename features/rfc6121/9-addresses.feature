Feature: RFC 6121 §9 Addresses without a scheme

  @RFC6121/9-no-scheme
  Scenario Outline: the addresses of <what> that is delivered have no URI scheme
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <stanza>
      """
    Then Juliet receives:
      """
      <<kind> id='d1' from='{/^(?!xmpp:|im:|pres:)/}' to='{/^(?!xmpp:|im:|pres:)/}'/>
      """

    Examples:
      | what      | kind     | stanza                                                                        |
      | a message | message  | <message type='chat' id='d1' to='${Juliet.bare}'><body>Ay me</body></message> |
      | presence  | presence | <presence id='d1' to='${Juliet.full}'/>                                       |

  @RFC6121/9-no-scheme
  Scenario: the address that is bound has no URI scheme
    Given Romeo has authenticated
    When Romeo sends:
      """
      <iq type='set' id='d1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>{/^(?!xmpp:|im:|pres:)/}</jid></bind></iq>
      """
