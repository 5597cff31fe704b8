Feature: RFC 6120 §10.5.3.2 The user exists

  @RFC6120/10.5.3.2-message-delivered
  Scenario: a message to the bare JID of a user online reaches the one resource there is
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='chat' id='u1' to='${Juliet.bare}'><body>Ay me</body></message>
      """
    Then Juliet receives:
      """
      <message id='u1' from='${Romeo.full}'><body>Ay me</body></message>
      """

  @RFC6120/10.5.3.2-message-offline
  Scenario Outline: a <type> message to an absent user is kept or comes back
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <message type='<type>' id='u2' to='${Juliet.bare}'><body>Ay me</body></message>
      """
    And the server has had time to deal with what Romeo sent
    And Juliet comes online
    Then either Juliet receives "u2" from "${Romeo.full}" or Romeo receives the stanza error service-unavailable

    Examples:
      | type   |
      | chat   |
      | normal |

  @RFC6120/10.5.3.2-presence-delivered
  Scenario: presence to the bare JID of a user reaches each resource that is available
    Given Romeo is online
    And Juliet is online
    And Juliet/phone is online
    When Romeo sends:
      """
      <presence id='u3' to='${Juliet.bare}'><status>Wooing</status></presence>
      """
    Then Juliet receives:
      """
      <presence id='u3' from='${Romeo.full}'><status>Wooing</status></presence>
      """
    And Juliet/phone receives:
      """
      <presence id='u3' from='${Romeo.full}'><status>Wooing</status></presence>
      """

  @RFC6120/10.5.3.2-presence-offline
  Scenario: presence to an absent user is ignored
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <presence id='u4' to='${Juliet.bare}'/>
      """
    Then Romeo receives no:
      """
      <presence id='u4'/>
      """
    And after a while Romeo has received no:
      """
      <presence id='u4'/>
      """

  @RFC6120/10.5.3.2-iq-on-behalf
  Scenario Outline: <what> to the bare JID of a user online is answered by the server
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <iq type='<type>' id='u5' to='${Juliet.bare}'><payload></iq>
      """
    Then Romeo receives:
      """
      <iq type='{result|error}' id='u5' from='${Juliet.bare}'/>
      """
    And Juliet receives from Romeo no:
      """
      <iq id='u5'/>
      """

    Examples:
      | what           | type | payload                                                |
      | a ping         | get  | <ping xmlns='urn:xmpp:ping'/>                          |
      | an unknown get | get  | <query xmlns='urn:example:unknown'/>                   |
      | an unknown set | set  | <query xmlns='urn:example:unknown'/>                   |
