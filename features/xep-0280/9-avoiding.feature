Feature: XEP-0280 §9 Avoiding carbons for a single message

  @XEP-0280/9-sender
  Scenario Outline: a message of type "<type>" with the private mark and the no-copy hint is not copied to the sender's clients
    Given Romeo/garden is online with carbons
    And Romeo/phone is online with carbons
    And Juliet has an account
    When Romeo/garden sends:
      """
      <message type='<type>' id='m1' to='${Juliet.bare}'><body>Ay me</body><private xmlns='urn:xmpp:carbons:2'/><no-copy xmlns='urn:xmpp:hints'/></message>
      """
    Then Romeo/phone receives no carbon of "m1" from Romeo/garden

    Examples:
      | type   |
      | chat   |
      | normal |

  @XEP-0280/9-recipient
  Scenario Outline: a message of type "<type>" with the private mark and the no-copy hint is not copied to the recipient's clients
    Given Romeo/garden is online with carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Juliet sends:
      """
      <message type='<type>' id='m1' to='${Romeo/garden.full}'><body>Ay me</body><private xmlns='urn:xmpp:carbons:2'/><no-copy xmlns='urn:xmpp:hints'/></message>
      """
    Then Romeo/phone receives no carbon of "m1" from Juliet

    Examples:
      | type   |
      | chat   |
      | normal |

  @XEP-0280/9-delivered
  Scenario Outline: a private message to the <address> is delivered
    Given Romeo/garden is online with carbons
    And Juliet is online
    When Juliet sends:
      """
      <message type='chat' id='m1' to='<to>'><body>Ay me</body><private xmlns='urn:xmpp:carbons:2'/><no-copy xmlns='urn:xmpp:hints'/></message>
      """
    Then Romeo/garden receives:
      """
      <message type='chat' id='m1' from='${Juliet.full}'><body>Ay me</body></message>
      """

    Examples:
      | address  | to                   |
      | full JID | ${Romeo/garden.full} |
      | bare JID | ${Romeo.bare}        |
