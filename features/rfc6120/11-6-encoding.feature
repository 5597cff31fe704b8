Feature: RFC 6120 §11.6 and §11.7 character encoding and white space

  @RFC6120/11.6-utf-8
  Scenario Outline: <text> arrives as it was sent
    Given Juliet is connected
    And Romeo is connected
    When Romeo sends:
      """
      <message to='${Juliet.full}' id='m1' type='chat'><body>[<text>]</body></message>
      """
    Then Juliet receives the message "m1" with the body "[<text>]"

    Examples:
      | text           |
      | Ærøskøbing     |
      | 羅密歐與茱麗葉 |
      | روميو وجولييت  |
      | 🌹💀           |

  @RFC6120/11.6-utf-8
  Scenario: a character may come in pieces
    Given Juliet is connected
    And Romeo is connected
    When Romeo sends the bytes:
      """
      <message to='${Juliet.full}' id='m1' type='chat'><body>[
      """
    And Romeo sends the hex bytes "f0 9f"
    And Romeo sends the hex bytes "8c b9"
    And Romeo sends the bytes:
      """
      ]</body></message>
      """
    Then Juliet receives the message "m1" with the body "[🌹]"

  @RFC6120/11.6-feff
  Scenario: U+FEFF in the middle of a text stays there
    Given Juliet is connected
    And Romeo is connected
    When Romeo sends the bytes:
      """
      <message to='${Juliet.full}' id='m1' type='chat'><body>[before
      """
    And Romeo sends the hex bytes "ef bb bf"
    And Romeo sends the bytes:
      """
      after]</body></message>
      """
    Then Juliet receives the message "m1" with the body "[before\uFEFFafter]"

  @RFC6120/11.7-whitespace
  Scenario: white space between stanzas is accepted
    Given Romeo is connected
    When Romeo sends the hex bytes "20 20 0a 09 0d 0a 20"
    And Romeo sends:
      """
      <iq type='get' id='q1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives a reply to "q1"
    And the stream of Romeo stays open
