Feature: XEP-0352 §5 Business rules

  @XEP-0352/5-active-at-first
  Scenario Outline: <kind> comes at once to a client that has said nothing of its state
    Given Romeo is online
    And the server offers Romeo the stream feature "csi" in "urn:xmpp:csi:0"
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    And Romeo has put away what came so far
    When Juliet sends:
      """
      <stanza>
      """
    Then Romeo receives:
      """
      <received>
      """

    Examples:
      | kind             | stanza                                                                                                              | received                                                    |
      | presence         | <presence><show>away</show></presence>                                                                              | <presence from='${Juliet.full}'><show>away</show></presence> |
      | a chat state     | <message to='${Romeo.full}' type='chat' id='m1'><composing xmlns='http://jabber.org/protocol/chatstates'/></message> | <message from='${Juliet.full}' id='m1'/>                    |
      | a headline       | <message to='${Romeo.full}' type='headline' id='m1'><body>news</body></message>                                     | <message from='${Juliet.full}' id='m1'/>                    |

  @XEP-0352/5.1-in-order
  Scenario Outline: <kind> that was held back comes before the answer to what the client asked after <active/>
    Given Romeo is online
    And the server offers Romeo the stream feature "csi" in "urn:xmpp:csi:0"
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    And Romeo has put away what came so far
    When Romeo sends:
      """
      <inactive xmlns='urn:xmpp:csi:0'/>
      <message to='${Juliet.full}' type='chat' id='m0'><body>good night</body></message>
      """
    And Juliet has taken "m0" from Romeo
    And Juliet sends:
      """
      <stanza>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo sends:
      """
      <active xmlns='urn:xmpp:csi:0'/>
      <iq type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then after "p1" Romeo receives no more:
      """
      <received>
      """

    Examples:
      | kind         | stanza                                                                                                              | received                                 |
      | presence     | <presence><show>away</show></presence>                                                                              | <presence from='${Juliet.full}'/>        |
      | a chat state | <message to='${Romeo.full}' type='chat' id='m1'><composing xmlns='http://jabber.org/protocol/chatstates'/></message> | <message from='${Juliet.full}' id='m1'/> |
      | a message    | <message to='${Romeo.full}' type='chat' id='m1'><body>one</body></message>                                          | <message from='${Juliet.full}' id='m1'/> |
      | a headline   | <message to='${Romeo.full}' type='headline' id='m1'><body>news</body></message>                                     | <message from='${Juliet.full}' id='m1'/> |

  @XEP-0352/5.1-order
  Scenario: messages to an inactive client keep their order
    Given Romeo is online
    And the server offers Romeo the stream feature "csi" in "urn:xmpp:csi:0"
    And Juliet is connected
    When Romeo sends:
      """
      <inactive xmlns='urn:xmpp:csi:0'/>
      <message to='${Juliet.full}' type='chat' id='m0'><body>good night</body></message>
      """
    And Juliet has taken "m0" from Romeo
    And Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>one</body></message>
      <message to='${Romeo.full}' type='chat' id='m2'><body>two</body></message>
      <message to='${Romeo.full}' type='chat' id='m3'><body>three</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo sends:
      """
      <active xmlns='urn:xmpp:csi:0'/>
      """
    Then Romeo receives in this order:
      """
      <message from='${Juliet.full}' id='m1'/>
      <message from='${Juliet.full}' id='m2'/>
      <message from='${Juliet.full}' id='m3'/>
      """

  @XEP-0352/5.1-order
  Scenario: presence that was sent before a message does not come behind it
    Given Romeo is online
    And the server offers Romeo the stream feature "csi" in "urn:xmpp:csi:0"
    And Juliet is connected
    When Romeo sends:
      """
      <inactive xmlns='urn:xmpp:csi:0'/>
      <message to='${Juliet.full}' type='chat' id='m0'><body>good night</body></message>
      """
    And Juliet has taken "m0" from Romeo
    And Juliet sends:
      """
      <presence to='${Romeo.full}' id='m1'><show>away</show></presence>
      <message to='${Romeo.full}' type='chat' id='m2'><body>two</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo sends:
      """
      <active xmlns='urn:xmpp:csi:0'/>
      """
    Then after "m2" Romeo receives no more:
      """
      <presence from='${Juliet.full}'/>
      """
