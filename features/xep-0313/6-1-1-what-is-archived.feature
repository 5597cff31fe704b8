Feature: XEP-0313 §6.1.1 What is in a user's archive

  @XEP-0313/6.1.1-conversation
  Scenario Outline: a received message of type "<type>" is archived
    Given Romeo is online
    And Romeo has an archive
    And Juliet is online
    When Juliet sends:
      """
      <message type='<type>' id='x' to='${Romeo.bare}'><body>x</body></message>
      """
    And Juliet sends the messages "last" to "${Romeo.bare}"
    Then Romeo's archive holds "x, last"

    Examples:
      | type   |
      | chat   |
      | normal |

  @XEP-0313/6.1.1-conversation
  Scenario Outline: a sent message of type "<type>" is archived
    Given Romeo is online
    And Romeo has an archive
    And Juliet has an account
    When Romeo sends:
      """
      <message type='<type>' id='x' to='${Juliet.bare}'><body>x</body></message>
      """
    And Romeo sends the messages "last" to "${Juliet.bare}"
    Then Romeo's archive holds "x, last"

    Examples:
      | type   |
      | chat   |
      | normal |

  @XEP-0313/6.1.1-conversation
  Scenario: a message that comes while the user is away is archived
    Given Juliet is online
    And Romeo/desk is online
    And Romeo/desk has an archive
    When Romeo/desk closes the stream
    And the server has had time to deal with what Juliet sent
    And Juliet sends the messages "x, last" to "${Romeo.bare}"
    And Romeo comes online
    Then Romeo's archive holds "x, last"

  @XEP-0313/6.1.1-headline
  Scenario: a received headline is archived
    Given Romeo is online
    And Romeo has an archive
    And Juliet is online
    When Juliet sends:
      """
      <message type='headline' id='x' to='${Romeo.bare}'><body>x</body></message>
      """
    And Juliet sends the messages "last" to "${Romeo.bare}"
    Then Romeo's archive holds "x, last"

  @XEP-0313/6.1.1-once
  Scenario: a message that several clients get, some as a carbon, is archived once
    Given Romeo/phone is online with carbons
    And Romeo/phone has an archive
    And Romeo/garden is online with carbons
    And Juliet is online
    When Juliet sends the messages "one" to "${Romeo/garden.full}"
    And Juliet sends the messages "last" to "${Romeo.bare}"
    Then Romeo/phone's archive holds "one, last"

  @XEP-0313/6.1.1-once
  Scenario: a sent message that other clients get as a carbon is archived once
    Given Romeo/phone is online with carbons
    And Romeo/phone has an archive
    And Romeo/garden is online with carbons
    And Juliet has an account
    When Romeo/garden sends the messages "one, last" to "${Juliet.bare}"
    Then Romeo/phone's archive holds "one, last"

  @XEP-0313/6.1.1-once
  Scenario: a message for the account that goes to several clients is archived once
    Given Romeo/phone is online
    And Romeo/phone has an archive
    And Romeo/garden is online
    And Juliet is online
    When Juliet sends the messages "one, last" to "${Romeo.bare}"
    Then Romeo/phone's archive holds "one, last"

  @XEP-0313/6.1-rejected
  Scenario: what a blocked contact sends is not archived
    Given Romeo is online
    And Romeo's server supports "urn:xmpp:blocking"
    And Romeo has an archive
    And Juliet is online
    When Romeo sends:
      """
      <iq type='set' id='b1'><block xmlns='urn:xmpp:blocking'><item jid='${Juliet.bare}'/></block></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='b1'/>
      """
    When Juliet sends the messages "x" to "${Romeo.bare}"
    And the server has had time to deal with what Juliet sent
    And Romeo sends:
      """
      <iq type='set' id='b2'><unblock xmlns='urn:xmpp:blocking'><item jid='${Juliet.bare}'/></unblock></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='b2'/>
      """
    When Juliet sends the messages "last" to "${Romeo.bare}"
    Then Romeo's archive holds "last"
