Feature: XEP-0352 §3 What reaches an inactive client

  @XEP-0352/3.1-important
  Scenario Outline: <kind> reaches an inactive client
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
      <stanza>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo sends:
      """
      <active xmlns='urn:xmpp:csi:0'/>
      """
    Then Romeo receives:
      """
      <received>
      """

    Examples:
      | kind                         | stanza                                                                                                   | received                                                                     |
      | a chat message               | <message to='${Romeo.full}' type='chat' id='m1'><body>one</body></message>                               | <message from='${Juliet.full}' id='m1'><body>one</body></message>            |
      | a message to the bare JID    | <message to='${Romeo.bare}' id='m1'><body>one</body></message>                                           | <message from='${Juliet.full}' id='m1'><body>one</body></message>            |
      | a request                    | <iq to='${Romeo.full}' type='get' id='m1'><query xmlns='urn:example:unknown'/></iq>                      | <iq from='${Juliet.full}' type='get' id='m1'/>                               |
      | a result                     | <iq to='${Romeo.full}' type='result' id='m1'/>                                                           | <iq from='${Juliet.full}' type='result' id='m1'/>                            |
      | an error                     | <message to='${Romeo.full}' type='error' id='m1'><error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message> | <message from='${Juliet.full}' type='error' id='m1'/> |
      | a request for a subscription | <presence to='${Romeo.bare}' type='subscribe' id='s1'/>                                                  | <presence from='${Juliet.bare}' type='subscribe'/>                           |

  @XEP-0352/3.1-restored
  Scenario: what comes to a client that has become active comes at once
    Given Romeo is online
    And the server offers Romeo the stream feature "csi" in "urn:xmpp:csi:0"
    And Juliet is connected
    When Romeo sends:
      """
      <inactive xmlns='urn:xmpp:csi:0'/>
      <active xmlns='urn:xmpp:csi:0'/>
      <message to='${Juliet.full}' type='chat' id='m0'><body>good morrow</body></message>
      """
    And Juliet has taken "m0" from Romeo
    And Juliet sends:
      """
      <presence to='${Romeo.full}' id='m2'><show>away</show></presence>
      """
    Then Romeo receives:
      """
      <presence from='${Juliet.full}' id='m2'/>
      """

  @XEP-0352/3.2-latest-presence
  Scenario Outline: the latest presence, <latest>, reaches a client that has become active
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
      <presence><show>away</show></presence>
      <presence><show>xa</show></presence>
      <last>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo sends:
      """
      <active xmlns='urn:xmpp:csi:0'/>
      """
    Then the latest presence that Romeo has of Juliet is:
      """
      <received>
      """

    Examples:
      | latest           | last                                  | received                                                      |
      | do not disturb   | <presence><show>dnd</show></presence> | <presence from='${Juliet.full}'><show>dnd</show></presence>   |
      | available        | <presence/>                           | <presence from='${Juliet.full}' type='{absent}'><not:show/></presence> |
      | unavailable      | <presence type='unavailable'/>        | <presence from='${Juliet.full}' type='unavailable'/>          |
