Feature: XEP-0280 §7 Receiving messages

  @XEP-0280/7-original
  Scenario: a message that is copied reaches the client that it is for
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Juliet sends the message "m1" of type "chat" to "${Romeo/garden.full}"
    Then Romeo/garden receives:
      """
      <message id='m1' type='chat' from='${Juliet.full}' to='${Romeo/garden.full}'><body>Ay me</body></message>
      """

  @XEP-0280/7-each
  Scenario: a message for one client is copied to each of the others
    Given Romeo/garden is online with carbons
    And Romeo/phone is online with carbons
    And Romeo/desk is online with carbons
    And Juliet is online
    When Juliet sends the message "m1" of type "chat" to "${Romeo/garden.full}"
    Then Romeo/phone receives a carbon of the received "m1"
    And Romeo/desk receives a carbon of the received "m1"

  @XEP-0280/7-each
  Scenario: a message for the account is copied to a client of negative priority, which it does not reach
    Given Romeo/garden is online without carbons and the priority 1
    And Romeo/phone is online with carbons and the priority -1
    And Juliet is online
    When Juliet sends the message "m1" of type "chat" to "${Romeo.bare}"
    Then Romeo/phone receives a carbon of the received "m1"

  @XEP-0280/7-once
  Scenario Outline: a message for the account comes once to clients of the priorities <garden> and <phone>
    Given Romeo/garden is online with carbons and the priority <garden>
    And Romeo/phone is online with carbons and the priority <phone>
    And Juliet is online
    When Juliet sends the message "m1" of type "chat" to "${Romeo.bare}"
    Then Romeo/phone receives "m1" from Juliet once, itself or as a carbon
    And Romeo/garden receives "m1" from Juliet once, itself or as a carbon

    Examples:
      | garden | phone |
      | 0      | 0     |
      | 5      | 0     |
      | 0      | 5     |
      | 1      | -1    |

  @XEP-0280/7-not-addressee
  Scenario: the client that a message is for gets no copy of it
    Given Romeo/garden is online with carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Juliet sends the message "m1" of type "chat" to "${Romeo/garden.full}"
    Then Romeo/phone receives a carbon of the received "m1"
    And Romeo/garden receives no carbon of "m1" from Juliet
