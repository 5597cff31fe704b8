Feature: RFC 7395 §3.1 XMPP over WebSocket, beside XMPP over TCP

  @RFC7395/3.1-conforms
  Scenario: a message goes from WebSocket to TCP
    Given Romeo is connected over WebSocket
    And Juliet is connected
    When Romeo sends:
      """
      <message to='${Juliet.full}' type='chat' id='m1'><body>Wherefore &lt;art&gt; thou</body></message>
      """
    Then Juliet receives:
      """
      <message xmlns='jabber:client' from='${Romeo.full}' type='chat' id='m1'><body>Wherefore &lt;art&gt; thou</body></message>
      """

  @RFC7395/3.1-conforms
  Scenario: a message goes from TCP to WebSocket
    Given Romeo is connected
    And Juliet is connected over WebSocket
    When Romeo sends:
      """
      <message to='${Juliet.full}' type='chat' id='m1'><body>Wherefore &lt;art&gt; thou</body></message>
      """
    Then Juliet receives:
      """
      <message xmlns='jabber:client' from='${Romeo.full}' type='chat' id='m1'><body>Wherefore &lt;art&gt; thou</body></message>
      """

  @RFC7395/3.1-conforms
  Scenario: a message goes from WebSocket to WebSocket
    Given Romeo is connected over WebSocket
    And Juliet is connected over WebSocket
    When Romeo sends:
      """
      <message to='${Juliet.full}' type='chat' id='m1'><body>é 𝄞 &amp; ]]&gt;</body></message>
      """
    Then Juliet receives:
      """
      <message xmlns='jabber:client' from='${Romeo.full}' type='chat' id='m1'><body>é 𝄞 &amp; ]]&gt;</body></message>
      """

  @RFC7395/3.1-conforms
  Scenario: a request goes from TCP to WebSocket, and its result back
    Given Romeo is connected
    And Juliet is connected over WebSocket
    When Romeo sends:
      """
      <iq to='${Juliet.full}' type='get' id='q1'><query xmlns='urn:example:balcony'/></iq>
      """
    Then Juliet receives:
      """
      <iq xmlns='jabber:client' from='${Romeo.full}' type='get' id='q1'><query xmlns='urn:example:balcony'/></iq>
      """
    When Juliet sends:
      """
      <iq to='${Romeo.full}' type='result' id='q1'><query xmlns='urn:example:balcony'>here</query></iq>
      """
    Then Romeo receives:
      """
      <iq from='${Juliet.full}' type='result' id='q1'><query xmlns='urn:example:balcony'>here</query></iq>
      """

  @RFC7395/3.1-conforms
  Scenario: the roster comes over WebSocket
    Given Romeo is connected over WebSocket
    When Romeo sends:
      """
      <iq type='get' id='r1'><query xmlns='jabber:iq:roster'/></iq>
      """
    Then Romeo receives:
      """
      <iq xmlns='jabber:client' type='result' id='r1'><query xmlns='jabber:iq:roster'/></iq>
      """

  @RFC7395/3.1-conforms
  Scenario: presence goes from TCP to WebSocket
    Given Romeo is online
    And Juliet is online over WebSocket
    When Romeo sends:
      """
      <presence to='${Juliet.full}'><show>away</show></presence>
      """
    Then Juliet receives:
      """
      <presence xmlns='jabber:client' from='${Romeo.full}'><show>away</show></presence>
      """

  @RFC7395/3.1-conforms
  Scenario: presence is broadcast to the user's other resource, whatever carries it
    Given Romeo is online
    And Romeo/phone is connected over WebSocket
    When Romeo/phone sends:
      """
      <presence><status>over WebSocket</status></presence>
      """
    Then Romeo receives:
      """
      <presence from='${Romeo/phone.full}'><status>over WebSocket</status></presence>
      """
    And Romeo/phone receives:
      """
      <presence xmlns='jabber:client' from='${Romeo.full}'/>
      """

  @RFC7395/3.3.3-fragments
  Scenario: a message that the client cut into fragments arrives whole
    Given Romeo is connected over WebSocket
    When Romeo sends in 3 fragments:
      """
      <message xmlns='jabber:client' to='${Romeo.full}' type='chat' id='m1'><body>in three pieces</body></message>
      """
    Then Romeo receives:
      """
      <message xmlns='jabber:client' from='${Romeo.full}' type='chat' id='m1'><body>in three pieces</body></message>
      """
