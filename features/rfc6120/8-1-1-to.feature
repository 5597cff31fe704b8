Feature: RFC 6120 §8.1.1 The attribute 'to'

  # RFC 6121 section 8.5.3.1 has servers keep a stranger's request from a resource; Romeo is none to Juliet.
  @RFC6120/8.1.1.1-to-unmodified @RFC6120/stanza-attribute-to
  Scenario Outline: <what> to the <form> keeps its 'to'
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Romeo sends:
      """
      <stanza>
      """
    Then Juliet receives:
      """
      <<kind> id='to1' from='${Romeo.full}' to='${Juliet.<form>}'/>
      """

    Examples:
      | what             | kind     | form | stanza                                                                                                     |
      | a chat message   | message  | full | <message type='chat' id='to1' to='${Juliet.full}'><body>Ay me</body></message>                             |
      | a chat message   | message  | bare | <message type='chat' id='to1' to='${Juliet.bare}'><body>Ay me</body></message>                             |
      | a normal message | message  | bare | <message id='to1' to='${Juliet.bare}'><body>Ay me</body></message>                                         |
      | presence         | presence | full | <presence id='to1' to='${Juliet.full}'><status>Wooing</status></presence>                                  |
      | presence         | presence | bare | <presence id='to1' to='${Juliet.bare}'><status>Wooing</status></presence>                                  |
      | a request        | iq       | full | <iq type='get' id='to1' to='${Juliet.full}'><query xmlns='urn:example:query'/></iq>                        |
      | a result         | iq       | full | <iq type='result' id='to1' to='${Juliet.full}'><query xmlns='urn:example:query'/></iq>                     |

  @RFC6120/8.1.1.1-generated-to-full
  Scenario Outline: the answer to <what> is for the full JID, if it says for whom
    Given Romeo is online
    When Romeo sends:
      """
      <request>
      """
    Then Romeo receives no:
      """
      <iq id='g1' to='{/^(?!${Romeo.full}$)/}'/>
      """
    And Romeo receives:
      """
      <iq id='g1' type='{result|error}'/>
      """

    Examples:
      | what                                 | request                                                                                |
      | a request to the domain              | <iq type='get' id='g1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq> |
      | a request for the roster             | <iq type='get' id='g1'><query xmlns='jabber:iq:roster'/></iq>                          |
      | an unknown request                   | <iq type='get' id='g1'><query xmlns='urn:example:unknown'/></iq>                       |
      | a request to the account             | <iq type='get' id='g1' to='${Romeo.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq> |

  @RFC6120/8.1.1.1-generated-to-full
  Scenario: an error about presence of an unknown type is for the full JID
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <presence type='vanished' id='g2' to='${Juliet.bare}'/>
      """
    Then Romeo receives no:
      """
      <presence type='error' to='{/^(?!${Romeo.full}$)/}'/>
      """
