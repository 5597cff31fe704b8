Feature: XEP-0359 §2.2, §3 Business rules

  @XEP-0359/2.2-preserved
  Scenario: the origin-id of a message to a user is preserved
    Given Romeo is online
    And Romeo's account assigns stanza-ids
    And Juliet is online
    When Juliet sends:
      """
      <message type='chat' id='one' to='${Romeo.bare}'><body>one</body><origin-id xmlns='urn:xmpp:sid:0' id='de305d54'/></message>
      """
    Then Romeo receives:
      """
      <message id='one'><origin-id xmlns='urn:xmpp:sid:0' id='de305d54'/></message>
      """

  @XEP-0359/2.2-preserved
  Scenario: the origin-id of a message in a room is preserved
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" of Romeo assigns stanza-ids
    And Juliet is online
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <message type='groupchat' id='one' to='${cave}'><body>one</body><origin-id xmlns='urn:xmpp:sid:0' id='de305d54'/></message>
      """
    Then Romeo receives:
      """
      <message type='groupchat'><body>one</body><origin-id xmlns='urn:xmpp:sid:0' id='de305d54'/></message>
      """

  @XEP-0359/3-forged @XEP-0359/3-one
  Scenario Outline: a forged id by the recipient's account in a "<type>" message to its <address> is deleted
    Given Romeo is online
    And Romeo's account assigns stanza-ids
    And Juliet is online
    When Juliet sends:
      """
      <message type='<type>' id='one' to='<to>'><body>one</body><stanza-id xmlns='urn:xmpp:sid:0' by='${Romeo.bare}' id='forged'/></message>
      """
    Then Romeo receives "one" without a forged stanza-id

    Examples:
      | type   | address  | to            |
      | chat   | bare JID | ${Romeo.bare} |
      | chat   | full JID | ${Romeo.full} |
      | normal | bare JID | ${Romeo.bare} |

  @XEP-0359/3-forged-unadded
  Scenario: a forged id in a message that is not archived is deleted, too
    Given Romeo is online
    And Romeo's account assigns stanza-ids
    And Juliet is online
    When Juliet sends:
      """
      <message type='headline' id='one' to='${Romeo.bare}'><body>one</body><stanza-id xmlns='urn:xmpp:sid:0' by='${Romeo.bare}' id='forged'/></message>
      """
    Then Romeo receives "one" without a forged stanza-id

  @XEP-0359/3-forged @XEP-0359/3-one
  Scenario: a forged id by the room in a message to the room is deleted
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" of Romeo assigns stanza-ids
    And Juliet is online
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <message type='groupchat' id='one' to='${cave}'><body>one</body><stanza-id xmlns='urn:xmpp:sid:0' by='${cave}' id='forged'/></message>
      """
    Then Romeo receives "one" without a forged stanza-id

  @XEP-0359/3-normalized
  Scenario: a forged id by the recipient's account in capital letters is deleted
    Given Romeo is online
    And Romeo's account assigns stanza-ids
    And Romeo's address in capital letters is known as "upper"
    And Juliet is online
    When Juliet sends:
      """
      <message type='chat' id='one' to='${Romeo.bare}'><body>one</body><stanza-id xmlns='urn:xmpp:sid:0' by='${upper}' id='forged'/></message>
      """
    Then Romeo receives "one" without a forged stanza-id

  @XEP-0359/3-others-kept
  Scenario Outline: <element> that is not the server's own is not stripped
    Given Romeo is online
    And Romeo's account assigns stanza-ids
    And Juliet is online
    When Juliet sends:
      """
      <message type='chat' id='one' to='${Romeo.bare}'><body>one</body><xml></message>
      """
    Then Romeo receives:
      """
      <message id='one'><xml></message>
      """

    Examples:
      | element             | xml                                                                      |
      | a stanza-id         | <stanza-id xmlns='urn:xmpp:sid:0' by='capulet.example' id='c1'/>         |
      | an origin-id        | <origin-id xmlns='urn:xmpp:sid:0' id='de305d54'/>                        |
      | a referenced-stanza | <referenced-stanza xmlns='urn:xmpp:sid:0' id='r1' by='capulet.example'/> |
