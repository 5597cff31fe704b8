Feature: XEP-0313 §3 Message archives

  @XEP-0313/3-uid-unique
  Scenario: every message of an archive has a UID of its own
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    When Romeo queries the archive as "q1"
    Then the UIDs of the results of "q1" for Romeo are all different

  @XEP-0313/3-uid-unpredictable
  Scenario: the UIDs of messages that come one after the other are no numbers that count up
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    When Romeo queries the archive as "q1"
    Then the UIDs of the results of "q1" for Romeo do not count up

  @XEP-0313/3-attributes
  Scenario: the addresses, the type and the id of a message are preserved
    Given Romeo is online
    And Romeo's archive has "one" sent to Juliet
    When Romeo queries the archive as "q1"
    Then Romeo receives:
      """
      <message>
        <result xmlns='urn:xmpp:mam:2' queryid='q1'>
          <forwarded xmlns='urn:xmpp:forward:0'>
            <message xmlns='jabber:client' type='chat' id='one' from='${Romeo.full}' to='${Juliet.bare}'/>
          </forwarded>
        </result>
      </message>
      """

  @XEP-0313/3-body @XEP-0313/6.1.1-body
  Scenario Outline: the body "<words>" is preserved
    Given Romeo is online
    And Romeo has an archive
    And Juliet has an account
    When Romeo sends:
      """
      <message type='chat' id='one' to='${Juliet.bare}'><body><words></body></message>
      """
    And Romeo sends the messages "last" to "${Juliet.bare}"
    Then Romeo's archive holds "<words>, last"

    Examples:
      | words              |
      | Wherefore art thou |
      | Ça me plaît — 愛 🌹  |

  @XEP-0313/3-entire
  Scenario: all elements of a message are preserved
    Given Romeo is online
    And Romeo has an archive
    And Juliet has an account
    When Romeo sends:
      """
      <message type='chat' id='one' to='${Juliet.bare}'>
        <subject>Love</subject><body>Call me but love</body><thread>0e3141cd</thread>
        <mood xmlns='urn:example:mood'><smitten/></mood>
      </message>
      """
    Then Romeo's archive holds "Call me but love"
    When Romeo queries the archive as "q1"
    Then Romeo receives:
      """
      <message>
        <result xmlns='urn:xmpp:mam:2' queryid='q1'>
          <forwarded xmlns='urn:xmpp:forward:0'>
            <message xmlns='jabber:client' id='one'>
              <subject>Love</subject><body>Call me but love</body><thread>0e3141cd</thread>
              <mood xmlns='urn:example:mood'><smitten/></mood>
            </message>
          </forwarded>
        </result>
      </message>
      """

  @XEP-0313/3.1-order
  Scenario: messages that are sent and received in turn stand in the archive in that order
    Given Romeo is online
    And Juliet is online
    And Romeo's archive has "one" sent to Juliet
    And Romeo's archive has "two" received from Juliet
    And Romeo's archive has "three" sent to Juliet
    And Romeo's archive has "four" received from Juliet
    When Romeo queries the archive as "q1"
    Then Romeo gets "one, two, three, four" as the results of "q1"

  @XEP-0313/3.1-order
  Scenario: messages of the same second stand in the archive in the order in which they were sent
    Given Romeo is online
    And Romeo's archive has "one, two, three, four, five, six, seven" sent to Juliet
    When Romeo queries the archive as "q1"
    Then Romeo gets "one, two, three, four, five, six, seven" as the results of "q1"

  @XEP-0313/3.3.1-bare
  Scenario: a user's archive is found at the user's bare JID
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    When Romeo queries the archive of "${Romeo.bare}" as "q1"
    Then Romeo gets "one, two, three" as the results of "q1"

  @XEP-0313/3.3.2-room
  Scenario: a room's archive is found at the room's bare JID
    Given Romeo is online
    And Romeo has created the room "cave"
    And the archive of "${cave}" has "one, two" said by Romeo
    When Romeo queries the archive of "${cave}" as "q1"
    Then Romeo gets at least "one, two" as results of "q1"
