Feature: XEP-0313 §3, §8.1 What a user's archive can leave out

  @XEP-0313/3-state-changes
  Scenario Outline: <what> without a body is not archived
    Given Romeo is online
    And Romeo has an archive
    And Juliet is online
    When Juliet sends:
      """
      <message type='chat' id='x' to='${Romeo.bare}'><payload></message>
      """
    And Juliet sends the messages "last" to "${Romeo.bare}"
    Then Romeo's archive holds "last"

    Examples:
      | what              | payload                                                    |
      | a composing state | <composing xmlns='http://jabber.org/protocol/chatstates'/> |
      | a gone state      | <gone xmlns='http://jabber.org/protocol/chatstates'/>      |

  @XEP-0313/8.1-sensitive
  Scenario Outline: a <direction> message with the hint <hint> is not archived
    Given Romeo is online
    And Romeo has an archive
    And Juliet is online
    When <sender> sends:
      """
      <message type='chat' id='x' to='<to>'><body>x</body><<hint> xmlns='urn:xmpp:hints'/></message>
      """
    And <sender> sends the messages "last" to "<to>"
    Then Romeo's archive holds "last"

    Examples:
      | direction | hint               | sender | to             |
      | received  | no-store           | Juliet | ${Romeo.bare}  |
      | received  | no-permanent-store | Juliet | ${Romeo.bare}  |
      | sent      | no-store           | Romeo  | ${Juliet.bare} |
