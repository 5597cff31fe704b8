Feature: XEP-0191 §3.3 What the user sends to a blocked JID

  Background:
    Given Juliet is online
    And Juliet's server supports "urn:xmpp:blocking"
    And Romeo is online

  @XEP-0191/3.3-outbound-error @XEP-0191/3.3-outbound-not-routed
  Scenario Outline: <what> to a blocked user comes back and goes no further
    Given Juliet has blocked "${Romeo.bare}"
    When Juliet sends:
      """
      <<kind> id='o1' to='<to>' <type>><content></<kind>>
      """
    Then Juliet receives:
      """
      <<kind> type='error' id='o1'><error><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><blocked xmlns='urn:xmpp:blocking:errors'/></error></<kind>>
      """
    And after a while Romeo has received no:
      """
      <<kind> id='o1'/>
      """

    Examples:
      | what                                | kind    | to            | type             | content                            |
      | a chat message                      | message | ${Romeo.full} |  type='chat'     | <body>Can you hear me now?</body>  |
      | a chat message to the account       | message | ${Romeo.bare} |  type='chat'     | <body>Can you hear me now?</body>  |
      | a normal message                    | message | ${Romeo.bare} |                  | <body>Can you hear me now?</body>  |
      | a headline                          | message | ${Romeo.full} |  type='headline' | <body>Can you hear me now?</body>  |
      | a request                           | iq      | ${Romeo.full} |  type='get'      | <ping xmlns='urn:xmpp:ping'/>      |
      | a change                            | iq      | ${Romeo.full} |  type='set'      | <query xmlns='urn:example:query'/> |
      | a request to the account            | iq      | ${Romeo.bare} |  type='get'      | <vCard xmlns='vcard-temp'/>        |

  @XEP-0191/3.3-outbound-presence @XEP-0191/3.3-outbound-not-routed
  Scenario Outline: <what> to a blocked user comes back and goes no further
    Given Juliet has blocked "${Romeo.bare}"
    When Juliet sends:
      """
      <presence id='o1' to='<to>' <type>/>
      """
    Then Juliet receives:
      """
      <presence type='error' id='o1'><error><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><blocked xmlns='urn:xmpp:blocking:errors'/></error></presence>
      """
    And after a while Romeo has received no:
      """
      <presence from='${Juliet.full}'/>
      """
    And Romeo receives no:
      """
      <presence from='${Juliet.bare}'/>
      """

    Examples:
      | what                          | to            | type             |
      | directed presence             | ${Romeo.full} |                  |
      | a request for a subscription  | ${Romeo.bare} |  type='subscribe' |

  @XEP-0191/5-outbound-broadcast
  Scenario: a blocked subscriber is not told what the user does
    Given Romeo is subscribed to the presence of Juliet
    And Juliet has blocked "${Romeo.bare}"
    When Juliet sends:
      """
      <presence><show>dnd</show></presence>
      """
    And the server has had time to deal with what Juliet sent
    Then after a while Romeo has received no:
      """
      <presence from='${Juliet.full}'><show>dnd</show></presence>
      """
