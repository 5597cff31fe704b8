Feature: XEP-0313 §3.5 Communicating the archive ID

  @XEP-0313/3.5-stanza-id @XEP-0313/3.5-by
  Scenario Outline: a received message of type "<type>" brings the UID under which it is archived
    Given Romeo is online
    And Romeo has an archive
    And Juliet is online
    When Juliet sends:
      """
      <message type='<type>' id='one' to='${Romeo.bare}'><body>one</body></message>
      """
    Then Romeo receives:
      """
      <message id='one'><body>one</body><stanza-id xmlns='urn:xmpp:sid:0' by='${Romeo.bare}' id='{uid=any}'/></message>
      """
    And Romeo's archive holds "one"
    When Romeo queries the archive as "q1"
    Then Romeo receives:
      """
      <message>
        <result xmlns='urn:xmpp:mam:2' queryid='q1' id='${uid}'>
          <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' id='one'><body>one</body></message></forwarded>
        </result>
      </message>
      """

    Examples:
      | type   |
      | chat   |
      | normal |

  @XEP-0313/3.5-stanza-id @XEP-0313/3.5-by
  Scenario: what is said in a room brings the UID under which the room archives it
    Given Juliet is online
    And Juliet has created the room "cave"
    And Juliet sees that "${cave}" has an archive
    And Romeo is online
    And Romeo has entered the room "${cave}" as "romeo"
    When Juliet sends the groupchat messages "one" to "${cave}"
    Then Romeo receives:
      """
      <message type='groupchat'><body>one</body><stanza-id xmlns='urn:xmpp:sid:0' by='${cave}' id='{uid=any}'/></message>
      """
    And Juliet sees that the archive of "${cave}" holds "one"
    When Juliet queries the archive of "${cave}" as "q1"
    Then Juliet receives:
      """
      <message>
        <result xmlns='urn:xmpp:mam:2' queryid='q1' id='${uid}'>
          <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client'><body>one</body></message></forwarded>
        </result>
      </message>
      """

  @XEP-0313/3.5-not-for-others
  Scenario Outline: a message to a contact's <address> does not tell the UID in the sender's archive
    Given Romeo is online
    And Romeo has an archive
    And Juliet is online
    When Romeo sends the messages "one" to "<to>"
    Then Juliet receives "one" without a stanza-id by "${Romeo.bare}"

    Examples:
      | address  | to             |
      | bare JID | ${Juliet.bare} |
      | full JID | ${Juliet.full} |

  @XEP-0313/3.5-carbons
  Scenario: the carbon of a received message tells the UID under which it is archived
    Given Romeo/phone is online with carbons
    And Romeo/phone has an archive
    And Romeo/garden is online without carbons
    And Juliet is online
    When Juliet sends the message "m1" of type "chat" to "${Romeo/garden.full}"
    Then Romeo/phone receives:
      """
      <message>
        <received xmlns='urn:xmpp:carbons:2'>
          <forwarded xmlns='urn:xmpp:forward:0'>
            <message xmlns='jabber:client' id='m1'><stanza-id xmlns='urn:xmpp:sid:0' by='${Romeo.bare}' id='{any}'/></message>
          </forwarded>
        </received>
      </message>
      """

  @XEP-0313/3.5-carbons
  Scenario: the carbon of a sent message tells the UID under which it is archived
    Given Romeo/phone is online with carbons
    And Romeo/phone has an archive
    And Romeo/garden is online without carbons
    And Juliet has an account
    When Romeo/garden sends the message "m1" of type "chat" to "${Juliet.bare}"
    Then Romeo/phone receives:
      """
      <message>
        <sent xmlns='urn:xmpp:carbons:2'>
          <forwarded xmlns='urn:xmpp:forward:0'>
            <message xmlns='jabber:client' id='m1'><stanza-id xmlns='urn:xmpp:sid:0' by='${Romeo.bare}' id='{any}'/></message>
          </forwarded>
        </sent>
      </message>
      """
