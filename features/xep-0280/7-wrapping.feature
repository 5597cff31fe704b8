Feature: XEP-0280 §7 How a received message is wrapped

  @XEP-0280/7-type
  Scenario Outline: the carbon of a received message of type "<type>" is of that type
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Juliet sends the message "m1" of type "<type>" to "${Romeo/garden.full}"
    Then Romeo/phone receives a carbon of "m1" that is of the type "<type>"

    Examples:
      | type   |
      | chat   |
      | normal |

  @XEP-0280/7-from
  Scenario: the carbon of a received message is from the user's own bare JID
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Juliet sends the message "m1" of type "chat" to "${Romeo/garden.full}"
    Then Romeo/phone receives:
      """
      <message from='${Romeo.bare}'><received xmlns='urn:xmpp:carbons:2'/></message>
      """

  @XEP-0280/7-to
  Scenario: the carbon of a received message is to the client that gets it
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Juliet sends the message "m1" of type "chat" to "${Romeo/garden.full}"
    Then Romeo/phone receives:
      """
      <message to='${Romeo/phone.full}'><received xmlns='urn:xmpp:carbons:2'/></message>
      """

  @XEP-0280/7-received
  Scenario: the carbon of a received message holds it as received and forwarded
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Juliet sends the message "m1" of type "chat" to "${Romeo/garden.full}"
    Then Romeo/phone receives:
      """
      <message>
        <received xmlns='urn:xmpp:carbons:2'>
          <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' id='m1'/></forwarded>
        </received>
      </message>
      """

  @XEP-0280/7-received-original
  Scenario: the carbon of a received message holds all of the original
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Juliet sends:
      """
      <message type='chat' id='m1' to='${Romeo/garden.full}'>
        <body>What man art thou that, thus bescreen'd in night, so stumblest on my counsel?</body>
        <thread>0e3141cd80894871a68e6fe6b1ec56fa</thread>
        <mood xmlns='urn:example:mood'><startled/></mood>
      </message>
      """
    Then Romeo/phone receives:
      """
      <message>
        <received xmlns='urn:xmpp:carbons:2'>
          <forwarded xmlns='urn:xmpp:forward:0'>
            <message xmlns='jabber:client' type='chat' id='m1' from='${Juliet.full}' to='${Romeo/garden.full}'>
              <body>What man art thou that, thus bescreen'd in night, so stumblest on my counsel?</body>
              <thread>0e3141cd80894871a68e6fe6b1ec56fa</thread>
              <mood xmlns='urn:example:mood'><startled/></mood>
            </message>
          </forwarded>
        </received>
      </message>
      """
