Feature: XEP-0280 §2 What carbons are to bring about

  @XEP-0280/2-inbound
  Scenario: a client with carbons sees what comes in for another client of the user
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Juliet sends the message "m1" of type "chat" to "${Romeo/garden.full}"
    Then Romeo/phone receives a carbon of the received "m1"

  @XEP-0280/2-outbound
  Scenario: a client with carbons sees what another client of the user sends
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet has an account
    When Romeo/garden sends the message "m1" of type "chat" to "${Juliet.bare}"
    Then Romeo/phone receives a carbon of the sent "m1"

  @XEP-0280/2-no-partial @XEP-0280/2-nothing-unexpected
  Scenario: a client that has not enabled carbons gets no copy of what comes in for another one
    Given Romeo/garden is online with carbons
    And Romeo/phone is online without carbons
    And Juliet is online
    When Juliet sends the message "m1" of type "chat" to "${Romeo/garden.full}"
    Then Romeo/phone receives no carbon of "m1" from Juliet

  @XEP-0280/2-no-partial @XEP-0280/2-nothing-unexpected
  Scenario: a client that has not enabled carbons gets no copy of what another one sends
    Given Romeo/garden is online with carbons
    And Romeo/phone is online without carbons
    And Juliet has an account
    When Romeo/garden sends the message "m1" of type "chat" to "${Juliet.bare}"
    Then Romeo/phone receives no carbon of "m1" from Romeo/garden

  @XEP-0280/2-take-part
  Scenario: a client that has not enabled carbons converses beside one that has
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Juliet sends the message "m1" of type "chat" to "${Romeo/garden.full}"
    Then Romeo/garden receives:
      """
      <message id='m1' from='${Juliet.full}' type='chat'><body>Ay me</body></message>
      """
    When Romeo/garden sends the message "m2" of type "chat" to "${Juliet.full}"
    Then Juliet receives:
      """
      <message id='m2' from='${Romeo/garden.full}' type='chat'><body>Ay me</body></message>
      """
