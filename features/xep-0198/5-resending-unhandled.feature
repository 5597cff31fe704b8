Feature: XEP-0198 §5 Which stanzas are sent again, and in which order

  @XEP-0198/5-unhandled-kept
  Scenario Outline: <kind> that went out and did not arrive is sent again
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Juliet sends:
      """
      <stanza>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo disregards what has come
    And Romeo resets the connection
    And Romeo comes back and asks to resume the session as if nothing had come
    Then Romeo receives:
      """
      <resumed xmlns='urn:xmpp:sm:3' previd='${Romeo.session}'/>
      """
    And Romeo receives:
      """
      <received>
      """

    Examples:
      | kind              | stanza                                                                                   | received                                           |
      | a message         | <message to='${Romeo.address}' type='chat' id='m1'><body>one</body></message>            | <message from='${Juliet.full}' type='chat' id='m1'><body>one</body></message> |
      | a request         | <iq to='${Romeo.address}' type='get' id='m1'><query xmlns='urn:example:unknown'/></iq>   | <iq from='${Juliet.full}' type='get' id='m1'/>     |
      | directed presence | <presence to='${Romeo.address}' id='m1'><show>away</show></presence>                     | <presence from='${Juliet.full}' id='m1'><show>away</show></presence> |

  @XEP-0198/5-unhandled-kept
  Scenario: the server's own result that did not arrive is sent again
    Given Romeo is connected
    And Romeo has a session that can be resumed
    When Romeo sends:
      """
      <iq type='get' id='m1'><query xmlns='jabber:iq:roster'/></iq>
      """
    And Romeo disregards what has come
    And Romeo resets the connection
    And Romeo comes back and asks to resume the session as if nothing had come
    Then Romeo receives:
      """
      <iq type='result' id='m1'><query xmlns='jabber:iq:roster'/></iq>
      """

  @XEP-0198/5-order
  Scenario: what came while the client was away comes after <resumed/> and in order
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Romeo resets the connection
    And Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m1'><body>one</body></message>
      <message to='${Romeo.address}' type='chat' id='m2'><body>two</body></message>
      <message to='${Romeo.address}' type='chat' id='m3'><body>three</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo comes back and asks to resume the session
    Then Romeo receives in this order:
      """
      <resumed xmlns='urn:xmpp:sm:3' previd='${Romeo.session}'/>
      <message from='${Juliet.full}' id='m1'/>
      <message from='${Juliet.full}' id='m2'/>
      <message from='${Juliet.full}' id='m3'/>
      """

  @XEP-0198/5-order
  Scenario: what did not arrive comes before what came while the client was away, and before what comes now
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m1'><body>one</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo disregards what has come
    And Romeo resets the connection
    And Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m2'><body>two</body></message>
      """
    And Romeo comes back and asks to resume the session as if nothing had come
    And Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m3'><body>three</body></message>
      """
    Then Romeo receives in this order:
      """
      <message from='${Juliet.full}' id='m1'/>
      <message from='${Juliet.full}' id='m2'/>
      <message from='${Juliet.full}' id='m3'/>
      """

  @XEP-0198/5-unhandled-kept
  Scenario: the last of three messages is sent again to a client that has handled two
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m0'><body>zero</body></message>
      <message to='${Romeo.address}' type='chat' id='m1'><body>one</body></message>
      <message to='${Romeo.address}' type='chat' id='m2'><body>two</body></message>
      """
    And Romeo has taken "m2" from Juliet
    And Romeo resets the connection
    And Romeo comes back and asks to resume the session, the last 2 stanzas having been lost
    Then Romeo receives in this order:
      """
      <message from='${Juliet.full}' id='m1'/>
      <message from='${Juliet.full}' id='m2'/>
      """

  @XEP-0198/5-handled-not-resent
  Scenario: what the client says it has handled is not sent again
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m1'><body>one</body></message>
      <message to='${Romeo.address}' type='chat' id='m2'><body>two</body></message>
      """
    And Romeo has taken "m2" from Juliet
    And Romeo resets the connection
    And Romeo comes back and asks to resume the session, the last 1 stanza having been lost
    Then Romeo receives:
      """
      <message from='${Juliet.full}' id='m2'/>
      """
    And Romeo receives no:
      """
      <message from='${Juliet.full}' id='m1'/>
      """

  @XEP-0198/4-record
  Scenario: what the client has acknowledged is not sent again
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m1'><body>one</body></message>
      """
    And Romeo has taken "m1" from Juliet
    And Romeo acknowledges what has come
    And Romeo disregards what has come
    And Romeo resets the connection
    And Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <resumed xmlns='urn:xmpp:sm:3'/>
      """
    And Romeo receives no:
      """
      <message from='${Juliet.full}' id='m1'/>
      """

  @XEP-0198/5-unhandled-kept
  Scenario: what was sent again and did not arrive either is sent once more
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Romeo resets the connection
    And Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m1'><body>one</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo comes back and asks to resume the session
    And Romeo has taken "m1" from Juliet
    And Romeo resets the connection
    And Romeo comes back and asks to resume the session, the last 1 stanza having been lost
    Then Romeo receives:
      """
      <message from='${Juliet.full}' id='m1'/>
      """

  @XEP-0198/5-once
  Scenario: what is sent again comes once
    Given Romeo is online
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Romeo resets the connection
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>one</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <message from='${Juliet.full}' id='m1'/>
      """
    And Romeo receives no:
      """
      <message from='${Juliet.full}' id='m1'/>
      """

  @XEP-0198/5-order
  Scenario: many messages that came while the client was away come once each and in order
    Given Romeo is online
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Romeo resets the connection
    And Juliet sends 60 messages to "${Romeo.address}"
    And the server has had time to deal with what Juliet sent
    And Romeo comes back and asks to resume the session
    Then Romeo receives these 60 messages once each and in order
