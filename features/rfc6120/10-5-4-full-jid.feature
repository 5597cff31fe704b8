Feature: RFC 6120 §10.5.4 Full JIDs

  # RFC 6121 section 8.5.3.1 has servers keep a stranger's request from a resource; Romeo is none to Juliet.
  @RFC6120/10.5.4-delivered @RFC6120/stanza-attribute-type
  Scenario Outline: <what> to a full JID is delivered to that resource and no other
    Given Romeo is online
    And Juliet/phone is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Romeo sends:
      """
      <<kind> type='<type>' id='f1' to='${Juliet.full}'><content></<kind>>
      """
    Then Juliet receives:
      """
      <<kind> type='<type>' id='f1' from='${Romeo.full}' to='${Juliet.full}'><content></<kind>>
      """
    And Juliet/phone receives from Romeo no:
      """
      <<kind> id='f1'/>
      """

    Examples:
      | what                 | kind     | type        | content                                                 |
      | a chat message       | message  | chat        | <body>Ay me</body>                                      |
      | a headline           | message  | headline    | <body>Ay me</body>                                      |
      | unavailable presence | presence | unavailable | <status>Wooing</status>                                 |
      | a get                | iq       | get         | <query xmlns='urn:example:query'/>                      |
      | a set                | iq       | set         | <query xmlns='urn:example:query'/>                      |
      | a result             | iq       | result      | <query xmlns='urn:example:query'/>                      |

  @RFC6120/10.5.4-no-match
  Scenario: a chat message to a resource that is not there goes to one that is
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='chat' id='f2' to='${Juliet.bare}/no-such-chamber'><body>Ay me</body></message>
      """
    Then Juliet receives:
      """
      <message id='f2' from='${Romeo.full}'><body>Ay me</body></message>
      """

  @RFC6120/10.5.4-delivered
  Scenario: a reply reaches a resource that has sent no presence, by its full JID
    Given Romeo is online
    And Juliet is connected
    When Romeo sends:
      """
      <iq type='result' id='f3' to='${Juliet.full}'><query xmlns='urn:example:query'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='f3' from='${Romeo.full}'><query xmlns='urn:example:query'/></iq>
      """
