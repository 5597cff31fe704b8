Feature: XEP-0359 §2, §5 Unique stanza IDs and their discovery

  @XEP-0359/2.1-by @XEP-0359/3-assigning
  Scenario Outline: a "<type>" message between users has an id by the account that gets it
    Given Romeo is online
    And Romeo's account assigns stanza-ids
    And Juliet is online
    When Juliet sends:
      """
      <message type='<type>' id='one' to='${Romeo.bare}'><body>one</body></message>
      """
    Then Romeo receives:
      """
      <message id='one'><stanza-id xmlns='urn:xmpp:sid:0' by='${Romeo.bare}'/></message>
      """

    Examples:
      | type   |
      | chat   |
      | normal |

  @XEP-0359/2.1-by @XEP-0359/3-assigning
  Scenario: a message in a room has an id by the room
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" of Romeo assigns stanza-ids
    And Juliet is online
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends the groupchat messages "one" to "${cave}"
    Then Romeo receives:
      """
      <message type='groupchat'><body>one</body><stanza-id xmlns='urn:xmpp:sid:0' by='${cave}'/></message>
      """

  @XEP-0359/3-attributes
  Scenario: the id that a server adds has a value and an address
    Given Romeo is online
    And Romeo's account assigns stanza-ids
    And Juliet is online
    When Juliet sends the messages "one" to "${Romeo.bare}"
    Then Romeo receives:
      """
      <message id='one'><stanza-id xmlns='urn:xmpp:sid:0' by='{any}' id='{any}'/></message>
      """

  @XEP-0359/3-empty
  Scenario: the id that a server adds has nothing in it
    Given Romeo is online
    And Romeo's account assigns stanza-ids
    And Juliet is online
    When Juliet sends the messages "one" to "${Romeo.bare}"
    Then Romeo receives "one" with one empty stanza-id by "${Romeo.bare}"

  @XEP-0359/6-no-information
  Scenario: the id of the third message does not tell that there were two before, nor whose it is
    Given Romeo is online
    And Romeo's account assigns stanza-ids
    And Juliet is online
    When Juliet sends the messages "one, two, three" to "${Romeo.bare}"
    Then Romeo receives "three" with a stanza-id that tells neither "3" nor "${Romeo.username}"

  @XEP-0359/2.1-stable
  Scenario: the id of a message is the same in the archive, whenever it is looked at
    Given Romeo is online
    And Romeo has an archive
    And Juliet is online
    When Juliet sends the messages "one" to "${Romeo.bare}"
    Then Romeo receives:
      """
      <message id='one'><stanza-id xmlns='urn:xmpp:sid:0' by='${Romeo.bare}' id='{sid=any}'/></message>
      """
    And Romeo's archive holds "one"
    When Romeo queries the archive as "q1"
    And Romeo queries the archive as "q2"
    Then Romeo receives each of:
      """
      <message><result xmlns='urn:xmpp:mam:2' queryid='q1' id='${sid}'/></message>
      <message><result xmlns='urn:xmpp:mam:2' queryid='q2' id='${sid}'/></message>
      """

  @XEP-0359/2.1-unique
  Scenario: no two messages of an account have the same id
    Given Romeo is online
    And Juliet is online
    And Romeo's archive has "one, two, three" received from Juliet
    When Romeo queries the archive as "q1"
    Then the UIDs of the results of "q1" for Romeo are all different

  @XEP-0359/3-unpredictable
  Scenario: the ids of messages that come one after the other are no numbers that count up
    Given Romeo is online
    And Juliet is online
    And Romeo's archive has "one, two, three" received from Juliet
    When Romeo queries the archive as "q1"
    Then the UIDs of the results of "q1" for Romeo do not count up

  @XEP-0359/5-announced
  Scenario: an account that assigns ids announces it
    Given Romeo is online
    And Romeo has an archive
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${Romeo.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:sid:0'/></query></iq>
      """

  @XEP-0359/5-announced
  Scenario: a room that assigns ids announces it
    Given Romeo is online
    And Romeo has created the room "cave"
    And Romeo sees that "${cave}" has an archive
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:sid:0'/></query></iq>
      """
