Feature: XEP-0198 §5 What is sent again

  @XEP-0198/5-resent
  Scenario Outline: <kind> that came while the client was away is sent when it has resumed its session
    Given Romeo is online
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Romeo resets the connection
    And Juliet sends:
      """
      <stanza>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <resumed xmlns='urn:xmpp:sm:3' previd='${Romeo.session}'/>
      """
    And Romeo receives:
      """
      <received>
      """

    Examples:
      | kind                           | stanza                                                                                                     | received                                                             |
      | a chat message                 | <message to='${Romeo.address}' type='chat' id='m1'><body>one</body></message>                              | <message from='${Juliet.full}' type='chat' id='m1'><body>one</body></message> |
      | a normal message               | <message to='${Romeo.address}' id='m1'><body>one</body></message>                                          | <message from='${Juliet.full}' id='m1'><body>one</body></message>    |
      | a message to the bare JID      | <message to='${Romeo.bare}' type='chat' id='m1'><body>one</body></message>                                 | <message from='${Juliet.full}' type='chat' id='m1'><body>one</body></message> |
      | a headline                     | <message to='${Romeo.address}' type='headline' id='m1'><body>one</body></message>                          | <message from='${Juliet.full}' type='headline' id='m1'/>             |
      | a message without a body       | <message to='${Romeo.address}' type='chat' id='m1'><note xmlns='urn:example:note'/></message>              | <message from='${Juliet.full}' id='m1'><note xmlns='urn:example:note'/></message> |
      | an error                       | <message to='${Romeo.address}' type='error' id='m1'><error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message> | <message from='${Juliet.full}' type='error' id='m1'/> |
      | a request                      | <iq to='${Romeo.address}' type='get' id='m1'><query xmlns='urn:example:unknown'/></iq>                     | <iq from='${Juliet.full}' type='get' id='m1'><query xmlns='urn:example:unknown'/></iq> |
      | directed presence              | <presence to='${Romeo.address}' id='m1'><show>away</show></presence>                                       | <presence from='${Juliet.full}'><show>away</show></presence>         |
      | a request for a subscription   | <presence to='${Romeo.bare}' type='subscribe' id='m1'/>                                                    | <presence from='${Juliet.bare}' type='subscribe'/>                   |

  @XEP-0198/5-resent
  Scenario: the answer to a request comes although the connection broke before it could
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Romeo sends:
      """
      <iq type='get' to='${Juliet.full}' id='m1'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='get' from='${Romeo.address}' id='m1'/>
      """
    When Romeo resets the connection
    And Juliet sends:
      """
      <iq type='result' to='${Romeo.address}' id='m1'/>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <iq type='result' from='${Juliet.full}' id='m1'/>
      """

  @XEP-0198/5-resent
  Scenario: each of two sessions of a user is resumed with what came for it
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Romeo/phone is connected
    And Romeo/phone has a session that can be resumed
    And Juliet is connected
    When Romeo resets the connection
    And Romeo/phone resets the connection
    And Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m1'><body>one</body></message>
      <message to='${Romeo/phone.address}' type='chat' id='m2'><body>two</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo comes back and asks to resume the session
    And Romeo/phone comes back and asks to resume the session
    Then Romeo receives:
      """
      <message from='${Juliet.full}' id='m1'/>
      """
    And Romeo/phone receives:
      """
      <message from='${Juliet.full}' id='m2'/>
      """
