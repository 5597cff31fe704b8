Feature: XEP-0352 §3 and §5.2 Inactive clients that lose their connection (XEP-0198)

  @XEP-0352/3.1-important
  Scenario: a message that came while an inactive client was away is there when it has resumed its session
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
    And Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m1'><body>one</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <message from='${Juliet.full}' id='m1'/>
      """

  @XEP-0352/3.2-latest-presence
  Scenario: presence that was held back is there when an inactive client has resumed its session
    Given Romeo is online
    And the server offers Romeo the stream feature "csi" in "urn:xmpp:csi:0"
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    And Romeo has a session that can be resumed
    And Romeo has put away what came so far
    When Romeo sends:
      """
      <inactive xmlns='urn:xmpp:csi:0'/>
      <message to='${Juliet.full}' type='chat' id='m0'><body>good night</body></message>
      """
    And Juliet has taken "m0" from Romeo
    And Juliet sends:
      """
      <presence><show>away</show></presence>
      <presence><show>dnd</show></presence>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo resets the connection
    And Romeo comes back and asks to resume the session as if nothing had come
    And Romeo has seen that the session is resumed
    Then the latest presence that Romeo has of Juliet is:
      """
      <presence from='${Juliet.full}'><show>dnd</show></presence>
      """

  @XEP-0352/3.2-latest-presence
  Scenario: presence that came while an inactive client was away is there when it has resumed its session
    Given Romeo is online
    And the server offers Romeo the stream feature "csi" in "urn:xmpp:csi:0"
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    And Romeo has a session that can be resumed
    And Romeo has put away what came so far
    When Romeo sends:
      """
      <inactive xmlns='urn:xmpp:csi:0'/>
      <message to='${Juliet.full}' type='chat' id='m0'><body>good night</body></message>
      """
    And Juliet has taken "m0" from Romeo
    And Romeo resets the connection
    And Juliet sends:
      """
      <presence><show>away</show></presence>
      <presence><show>dnd</show></presence>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo comes back and asks to resume the session
    And Romeo has seen that the session is resumed
    Then the latest presence that Romeo has of Juliet is:
      """
      <presence from='${Juliet.full}'><show>dnd</show></presence>
      """

  @XEP-0352/5.1-acknowledged
  Scenario: an inactive client can acknowledge all that has come, whatever is held back
    Given Romeo is online
    And the server offers Romeo the stream feature "csi" in "urn:xmpp:csi:0"
    And Romeo has enabled Stream Management
    And Juliet is connected
    When Romeo sends:
      """
      <inactive xmlns='urn:xmpp:csi:0'/>
      <message to='${Juliet.full}' type='chat' id='m0'><body>good night</body></message>
      """
    And Juliet has taken "m0" from Romeo
    And Juliet sends:
      """
      <presence to='${Romeo.full}'><show>away</show></presence>
      <message to='${Romeo.full}' type='chat' id='m1'><body>one</body></message>
      <presence to='${Romeo.full}'><show>dnd</show></presence>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo acknowledges what has come
    And Romeo sends:
      """
      <active xmlns='urn:xmpp:csi:0'/>
      <iq type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives a reply to "p1"
    When Romeo acknowledges what has come
    And Romeo sends:
      """
      <iq type='get' id='after' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives a reply to "after"
    And the stream of Romeo stays open
