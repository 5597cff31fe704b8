Feature: RFC 6120 §8 Stanzas in pieces

  @RFC6120/8-no-partial-stanza
  Scenario Outline: a message that stops <where> reaches nobody until it is whole
    Given Romeo is online
    And Juliet is online
    When Romeo sends the bytes:
      """
      <part>
      """
    Then after a while Juliet has received no:
      """
      <message/>
      """
    When Romeo sends the bytes:
      """
      <rest>
      """
    Then Juliet receives:
      """
      <message id='p1'><body>Art thou not Romeo?</body></message>
      """

    Examples:
      | where              | part                                                                                       | rest                                                                                |
      | in its start tag   | <message id='p1' type='ch                                                                  | at' to='${Juliet.full}'><body>Art thou not Romeo?</body></message>                     |
      | in its body        | <message id='p1' type='chat' to='${Juliet.full}'><body>Art th                              | ou not Romeo?</body></message>                                                      |
      | before its end tag | <message id='p1' type='chat' to='${Juliet.full}'><body>Art thou not Romeo?</body></message | >                                                                                   |

  @RFC6120/8-no-partial-stanza
  Scenario Outline: a message that the end of the connection cuts <where> is never delivered
    Given Romeo is online
    And Juliet is online
    When Romeo sends the bytes:
      """
      <part>
      """
    And Romeo resets the connection
    Then after a while Juliet has received no:
      """
      <message/>
      """

    Examples:
      | where              | part                                                                                       |
      | in its body        | <message id='p2' type='chat' to='${Juliet.full}'><body>Art thou                            |
      | after its body     | <message id='p2' type='chat' to='${Juliet.full}'><body>Art thou not Romeo?</body>          |
      | before its end tag | <message id='p2' type='chat' to='${Juliet.full}'><body>Art thou not Romeo?</body></message |

  @RFC6120/8-no-meaning-in-timing
  Scenario: a message that comes byte by byte is delivered like any other
    Given Romeo is online
    And Juliet is online
    When Romeo sends byte by byte:
      """
      <message id='t1' type='chat' to='${Juliet.full}'><body>Art thou not Romeo, &amp; a Montague? ♥</body></message>
      """
    Then Juliet receives "t1" with unchanged:
      """
      <body xmlns='jabber:client'>Art thou not Romeo, &amp; a Montague? ♥</body>
      """

  @RFC6120/8-no-meaning-in-timing
  Scenario: a request that comes byte by byte is answered like any other
    Given Romeo is connected
    When Romeo sends byte by byte:
      """
      <iq type='get' id='t2' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='t2' from='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
