Feature: RFC 6120 §8.1.2 The attribute 'from' of what clients send

  # RFC 6121 section 8.5.3.1 has servers keep a stranger's request from a resource; Romeo is none to Juliet.
  @RFC6120/8.1.2.1-stamp @RFC6120/stanza-attribute-from-stamp
  Scenario Outline: <what> without 'from' gets the full JID of its sender
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Romeo sends:
      """
      <stanza>
      """
    Then Juliet receives:
      """
      <<kind> id='s1' from='${Romeo.full}'/>
      """

    Examples:
      | what       | kind     | stanza                                                                                    |
      | a message  | message  | <message type='chat' id='s1' to='${Juliet.full}'><body>Ay me</body></message>             |
      | a message without type | message | <message id='s1' to='${Juliet.bare}'><body>Ay me</body></message>               |
      | presence   | presence | <presence id='s1' to='${Juliet.full}'/>                                                   |
      | unavailable presence | presence | <presence type='unavailable' id='s1' to='${Juliet.full}'/>                      |
      | a request  | iq       | <iq type='get' id='s1' to='${Juliet.full}'><query xmlns='urn:example:query'/></iq>        |
      | a result   | iq       | <iq type='result' id='s1' to='${Juliet.full}'><query xmlns='urn:example:query'/></iq>     |

  @RFC6120/8.1.2.1-no-fromless-delivery @RFC6120/stanza-attribute-from
  Scenario Outline: <what> does not reach its recipient without a sender
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <stanza>
      """
    Then Juliet receives from Romeo no:
      """
      <<kind> id='w1' from='{absent}'/>
      """

    Examples:
      | what      | kind     | stanza                                                                             |
      | a message | message  | <message type='chat' id='w1' to='${Juliet.full}'><body>Ay me</body></message>      |
      | presence  | presence | <presence id='w1' to='${Juliet.full}'/>                                            |
      | a request | iq       | <iq type='set' id='w1' to='${Juliet.full}'><query xmlns='urn:example:query'/></iq> |

  @RFC6120/8.1.2.1-subscription-bare
  Scenario: a request for a subscription comes from a bare JID, and so does its approval
    Given Romeo is online
    And Romeo has asked for the roster
    And Juliet is online
    And Juliet has asked for the roster
    When Romeo sends:
      """
      <presence type='subscribe' to='${Juliet.bare}'/>
      """
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    When Juliet sends:
      """
      <presence type='subscribed' to='${Romeo.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='subscribed' from='${Juliet.bare}'/>
      """

  @RFC6120/8.1.2.1-subscription-bare
  Scenario: the end of a subscription comes from a bare JID
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence type='unsubscribed' to='${Romeo.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='unsubscribed' from='${Juliet.bare}'/>
      """
