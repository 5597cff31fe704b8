Feature: XEP-0198 §5 Sessions over WebSocket (RFC 7395)

  @XEP-0198/5-resumed-h
  Scenario: the server tells a client over WebSocket how many stanzas it has handled
    Given Romeo is connected over WebSocket
    And Romeo has a session that can be resumed
    And Romeo/phone has authenticated over WebSocket
    When Romeo sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>one</body></message>
      """
    And Romeo sends:
      """
      <iq type='get' id='q1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives a reply to "q1"
    When Romeo resets the connection
    And Romeo/phone sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='${Romeo.received}' previd='${Romeo.session}'/>
      """
    Then Romeo/phone receives:
      """
      <resumed xmlns='urn:xmpp:sm:3' previd='${Romeo.session}' h='2'/>
      """

  @XEP-0198/5-order
  Scenario: what came while a client over WebSocket was away comes in order when it has resumed its session
    Given Romeo is connected over WebSocket
    And Romeo has a session that can be resumed
    And Romeo/phone has authenticated over WebSocket
    And Juliet is connected
    When Romeo resets the connection
    And Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m1'><body>one</body></message>
      <message to='${Romeo.address}' type='chat' id='m2'><body>two</body></message>
      <message to='${Romeo.address}' type='chat' id='m3'><body>three</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo/phone sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='${Romeo.received}' previd='${Romeo.session}'/>
      """
    Then Romeo/phone receives in this order:
      """
      <resumed xmlns='urn:xmpp:sm:3' previd='${Romeo.session}'/>
      <message from='${Juliet.full}' id='m1'/>
      <message from='${Juliet.full}' id='m2'/>
      <message from='${Juliet.full}' id='m3'/>
      """

  @XEP-0198/7-gone
  Scenario: a session whose framed stream was closed cannot be resumed
    Given Romeo is connected over WebSocket
    And Romeo has a session that can be resumed
    And Romeo/phone has authenticated over WebSocket
    When Romeo closes the stream
    And Romeo has seen the end of the stream
    And Romeo/phone sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='${Romeo.received}' previd='${Romeo.session}'/>
      """
    Then Romeo/phone receives:
      """
      <failed xmlns='urn:xmpp:sm:3'/>
      """
