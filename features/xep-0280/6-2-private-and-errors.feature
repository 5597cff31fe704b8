Feature: XEP-0280 §6.2 Rules that a server has promised: the private mark, errors and invitations

  @XEP-0280/6.2-private
  Scenario Outline: a received message of type "<type>" with the private mark is not copied under promised rules
    Given Romeo/phone is online with carbons
    And Romeo/phone's server supports "urn:xmpp:carbons:rules:0"
    And Romeo/garden is online without carbons
    And Juliet is online
    When Juliet sends:
      """
      <message type='<type>' id='m1' to='${Romeo/garden.full}'><body>Ay me</body><private xmlns='urn:xmpp:carbons:2'/></message>
      """
    Then Romeo/phone receives no carbon of "m1" from Juliet

    Examples:
      | type   |
      | chat   |
      | normal |

  @XEP-0280/6.2-private
  Scenario Outline: a sent message of type "<type>" with the private mark is not copied under promised rules
    Given Romeo/phone is online with carbons
    And Romeo/phone's server supports "urn:xmpp:carbons:rules:0"
    And Romeo/garden is online without carbons
    And Juliet has an account
    When Romeo/garden sends:
      """
      <message type='<type>' id='m1' to='${Juliet.bare}'><body>Ay me</body><private xmlns='urn:xmpp:carbons:2'/></message>
      """
    Then Romeo/phone receives no carbon of "m1" from Romeo/garden

    Examples:
      | type   |
      | chat   |
      | normal |

  @XEP-0280/6.2-error
  Scenario: the error with which a chat message comes back is copied under promised rules
    Given Romeo/phone is online with carbons
    And Romeo/phone's server supports "urn:xmpp:carbons:rules:0"
    And Romeo/garden is online without carbons
    And Juliet is online
    When Romeo/garden sends the message "m1" of type "chat" to "${Juliet.full}"
    Then Juliet receives:
      """
      <message id='m1'/>
      """
    When Juliet sends:
      """
      <message type='error' id='m1' to='${Romeo/garden.full}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
      """
    Then Romeo/phone receives a carbon of the received "m1"

  @XEP-0280/6.2-direct-invitation
  Scenario: a received direct invitation is copied under promised rules
    Given Romeo/phone is online with carbons
    And Romeo/phone's server supports "urn:xmpp:carbons:rules:0"
    And Romeo/garden is online without carbons
    And Juliet is online
    When Juliet sends:
      """
      <message id='m1' to='${Romeo/garden.full}'><x xmlns='jabber:x:conference' jid='orchard@chat.${domain}'/></message>
      """
    Then Romeo/phone receives a carbon of the received "m1"

  @XEP-0280/6.2-direct-invitation
  Scenario: a sent direct invitation is copied under promised rules
    Given Romeo/phone is online with carbons
    And Romeo/phone's server supports "urn:xmpp:carbons:rules:0"
    And Romeo/garden is online without carbons
    And Juliet has an account
    When Romeo/garden sends:
      """
      <message id='m1' to='${Juliet.bare}'><x xmlns='jabber:x:conference' jid='orchard@chat.${domain}'/></message>
      """
    Then Romeo/phone receives a carbon of the sent "m1"
