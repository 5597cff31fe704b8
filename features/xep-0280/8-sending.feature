Feature: XEP-0280 §8 Sending messages

  @XEP-0280/8-original
  Scenario: a message that is copied to the sender's other clients reaches its recipient
    Given Romeo/garden is online with carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Romeo/garden sends the message "m1" of type "chat" to "${Juliet.full}"
    Then Juliet receives:
      """
      <message id='m1' type='chat' from='${Romeo/garden.full}' to='${Juliet.full}'><body>Ay me</body></message>
      """

  @XEP-0280/8-each
  Scenario: a message from one client is copied to each of the others
    Given Romeo/garden is online with carbons
    And Romeo/phone is online with carbons
    And Romeo/desk is online with carbons and the priority -1
    And Juliet has an account
    When Romeo/garden sends the message "m1" of type "chat" to "${Juliet.bare}"
    Then Romeo/phone receives a carbon of the sent "m1"
    And Romeo/desk receives a carbon of the sent "m1"

  @XEP-0280/8-sender-without
  Scenario: a message from a client without carbons is copied to one that has enabled them
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet has an account
    When Romeo/garden sends the message "m1" of type "chat" to "${Juliet.bare}"
    Then Romeo/phone receives a carbon of the sent "m1"

  @XEP-0280/8-not-sender
  Scenario: the client that sends a message gets no copy of it
    Given Romeo/garden is online with carbons
    And Romeo/phone is online with carbons
    And Juliet has an account
    When Romeo/garden sends the message "m1" of type "chat" to "${Juliet.bare}"
    Then Romeo/phone receives a carbon of the sent "m1"
    And Romeo/garden receives no carbon of "m1" from Romeo/garden

  @XEP-0280/8-type
  Scenario Outline: the carbon of a sent message of type "<type>" is of that type
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet has an account
    When Romeo/garden sends the message "m1" of type "<type>" to "${Juliet.bare}"
    Then Romeo/phone receives a carbon of "m1" that is of the type "<type>"

    Examples:
      | type   |
      | chat   |
      | normal |

  @XEP-0280/8-from
  Scenario: the carbon of a sent message is from the user's own bare JID
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet has an account
    When Romeo/garden sends the message "m1" of type "chat" to "${Juliet.bare}"
    Then Romeo/phone receives:
      """
      <message from='${Romeo.bare}'><sent xmlns='urn:xmpp:carbons:2'/></message>
      """

  @XEP-0280/8-to
  Scenario: the carbon of a sent message is to the client that gets it
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet has an account
    When Romeo/garden sends the message "m1" of type "chat" to "${Juliet.bare}"
    Then Romeo/phone receives:
      """
      <message to='${Romeo/phone.full}'><sent xmlns='urn:xmpp:carbons:2'/></message>
      """

  @XEP-0280/8-sent
  Scenario: the carbon of a sent message holds it as sent and forwarded
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet has an account
    When Romeo/garden sends the message "m1" of type "chat" to "${Juliet.bare}"
    Then Romeo/phone receives:
      """
      <message>
        <sent xmlns='urn:xmpp:carbons:2'>
          <forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' id='m1'/></forwarded>
        </sent>
      </message>
      """

  @XEP-0280/8-sent-original
  Scenario: the carbon of a sent message holds all of the original
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Romeo/garden sends:
      """
      <message type='chat' id='m1' to='${Juliet.full}'>
        <body>Neither, fair saint, if either thee dislike.</body>
        <thread>0e3141cd80894871a68e6fe6b1ec56fa</thread>
        <mood xmlns='urn:example:mood'><smitten/></mood>
      </message>
      """
    Then Romeo/phone receives:
      """
      <message>
        <sent xmlns='urn:xmpp:carbons:2'>
          <forwarded xmlns='urn:xmpp:forward:0'>
            <message xmlns='jabber:client' type='chat' id='m1' from='${Romeo/garden.full}' to='${Juliet.full}'>
              <body>Neither, fair saint, if either thee dislike.</body>
              <thread>0e3141cd80894871a68e6fe6b1ec56fa</thread>
              <mood xmlns='urn:example:mood'><smitten/></mood>
            </message>
          </forwarded>
        </sent>
      </message>
      """
