Feature: XEP-0352 §5 The state of the client and the presence of the user

  @XEP-0352/5-independent @XEP-0352/6-secret
  Scenario Outline: a contact hears nothing when a client <changes>
    Given Romeo is online
    And the server offers Romeo the stream feature "csi" in "urn:xmpp:csi:0"
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    And Juliet has put away what came so far
    When Romeo sends:
      """
      <elements>
      """
    And the server has had time to deal with what Romeo sent
    Then after a while Juliet has received no:
      """
      <presence from='${Romeo.full}'/>
      """
    And after a while Juliet has received no:
      """
      <message from='${Romeo.bare}'/>
      """
    And after a while Juliet has received no:
      """
      <message from='${Romeo.full}'/>
      """

    Examples:
      | changes                       | elements                                                           |
      | becomes inactive              | <inactive xmlns='urn:xmpp:csi:0'/>                                 |
      | becomes inactive and active   | <inactive xmlns='urn:xmpp:csi:0'/><active xmlns='urn:xmpp:csi:0'/> |

  @XEP-0352/5-independent
  Scenario: messages to the bare JID come to an inactive client as to an active one
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
      <message to='${Romeo.bare}' type='chat' id='m1'><body>one</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo sends:
      """
      <active xmlns='urn:xmpp:csi:0'/>
      """
    Then Romeo receives:
      """
      <message from='${Juliet.full}' id='m1'/>
      """

  @XEP-0352/5-independent
  Scenario Outline: contacts are told of the presence that an inactive client sends, <presence>
    Given Romeo is online
    And the server offers Romeo the stream feature "csi" in "urn:xmpp:csi:0"
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    And Juliet has put away what came so far
    When Romeo sends:
      """
      <inactive xmlns='urn:xmpp:csi:0'/>
      <stanza>
      """
    Then Juliet receives:
      """
      <received>
      """

    Examples:
      | presence       | stanza                                | received                                                   |
      | do not disturb | <presence><show>dnd</show></presence> | <presence from='${Romeo.full}'><show>dnd</show></presence> |
      | unavailable    | <presence type='unavailable'/>        | <presence from='${Romeo.full}' type='unavailable'/>        |

  @XEP-0352/5.2-resumed
  Scenario Outline: <kind> comes at once to a client that has resumed its session, inactive as it was before
    Given Romeo is online
    And the server offers Romeo the stream feature "csi" in "urn:xmpp:csi:0"
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Romeo sends:
      """
      <inactive xmlns='urn:xmpp:csi:0'/>
      <message to='${Juliet.full}' type='chat' id='m0'><body>good night</body></message>
      """
    And Juliet has taken "m0" from Romeo
    And Romeo resets the connection
    And Romeo comes back and asks to resume the session
    And Romeo has seen that the session is resumed
    And Juliet sends:
      """
      <stanza>
      """
    Then Romeo receives:
      """
      <received>
      """

    Examples:
      | kind         | stanza                                                                                                                 | received                                                     |
      | presence     | <presence to='${Romeo.address}'><show>away</show></presence>                                                           | <presence from='${Juliet.full}'><show>away</show></presence> |
      | a chat state | <message to='${Romeo.address}' type='chat' id='m2'><composing xmlns='http://jabber.org/protocol/chatstates'/></message> | <message from='${Juliet.full}' id='m2'/>                     |

  @XEP-0352/5.2-new-stream
  Scenario: presence comes at once to another client of the user, although the first is inactive
    Given Romeo is online
    And the server offers Romeo the stream feature "csi" in "urn:xmpp:csi:0"
    And Romeo/phone is online
    And Juliet is connected
    When Romeo sends:
      """
      <inactive xmlns='urn:xmpp:csi:0'/>
      <message to='${Juliet.full}' type='chat' id='m0'><body>good night</body></message>
      """
    And Juliet has taken "m0" from Romeo
    And Juliet sends:
      """
      <presence to='${Romeo/phone.full}'><show>away</show></presence>
      """
    Then Romeo/phone receives:
      """
      <presence from='${Juliet.full}'><show>away</show></presence>
      """
