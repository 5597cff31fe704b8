Feature: XEP-0045 §7.4, §13, §17.2 What comes from outside, and what messages hold

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave"

  @XEP-0045/7.4-outsider
  Scenario: the occupants do not hear who is outside
    When Juliet says "Ay me" in the room "${cave}"
    Then once the room "${cave}" has heard Juliet, Romeo has received no:
      """
      <message type='groupchat'><body>Ay me</body></message>
      """

  @XEP-0045/17.2-outsiders
  Scenario Outline: what who is outside sends as <type> to <to> is not delivered
    When Juliet sends:
      """
      <message id='m1' type='<type>' to='<jid>'><body>Ay me</body></message>
      """
    Then once the room "${cave}" has heard Juliet, Romeo has received no:
      """
      <message id='m1'/>
      """

    Examples:
      | type      | to          | jid           |
      | groupchat | all         | ${cave}       |
      | normal    | all         | ${cave}       |
      | chat      | an occupant | ${cave}/romeo |
      | normal    | an occupant | ${cave}/romeo |

  @XEP-0045/13-lang
  Scenario: what is said in French is reflected as French
    Given Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <message id='m1' type='groupchat' xml:lang='fr' to='${cave}'><body>Hélas</body></message>
      """
    Then Romeo receives:
      """
      <message id='m1' type='groupchat' xml:lang='fr' from='${cave}/juliet'><body>Hélas</body></message>
      """

  @XEP-0045/17.2-extended
  Scenario Outline: <content> reaches the occupants unchanged
    Given Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <message id='m1' type='groupchat' to='${cave}'><body>Ay me</body><xml></message>
      """
    Then Romeo receives:
      """
      <message id='m1' type='groupchat' from='${cave}/juliet'><body>Ay me</body><xml></message>
      """

    Examples:
      | content                  | xml                                                                                                                              |
      | XHTML                    | <html xmlns='http://jabber.org/protocol/xhtml-im'><body xmlns='http://www.w3.org/1999/xhtml'><p>Ay <em>me</em></p></body></html> |
      | a correction             | <replace xmlns='urn:xmpp:message-correct:0' id='before'/>                                                                        |
      | a link out of band       | <x xmlns='jabber:x:oob'><url>http://www.shakespeare.lit/</url></x>                                                               |
      | an origin id             | <origin-id xmlns='urn:xmpp:sid:0' id='origin'/>                                                                                  |
      | what nobody knows        | <spell xmlns='urn:example:coven' strength='3'>toad</spell>                                                                       |
