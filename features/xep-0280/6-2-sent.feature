Feature: XEP-0280 §6.2 Rules that a server has promised: what goes out

  @XEP-0280/6.2-sent
  Scenario Outline: a sent message of type "<type>" with <contents> is copied under promised rules
    Given Romeo/phone is online with carbons
    And Romeo/phone's server supports "urn:xmpp:carbons:rules:0"
    And Romeo/garden is online without carbons
    And Juliet has an account
    When Romeo/garden sends:
      """
      <message type='<type>' id='m1' to='${Juliet.bare}'><payload></message>
      """
    Then Romeo/phone receives a carbon of the sent "m1"

    Examples:
      | type   | contents      | payload                                                    |
      | chat   | a body        | <body>Ay me</body>                                         |
      | chat   | a chat state  | <composing xmlns='http://jabber.org/protocol/chatstates'/> |
      | chat   | a subject     | <subject>Love</subject>                                    |
      | chat   | a receipt     | <received xmlns='urn:xmpp:receipts' id='r1'/>              |
      | normal | a body        | <body>Ay me</body>                                         |
      | normal | a receipt     | <received xmlns='urn:xmpp:receipts' id='r1'/>              |
      | normal | a chat state  | <composing xmlns='http://jabber.org/protocol/chatstates'/> |
      | normal | a chat marker | <displayed xmlns='urn:xmpp:chat-markers:0' id='r1'/>       |

  @XEP-0280/6.2-ineligible
  Scenario Outline: a sent message of type "<type>" with <contents> is not copied under promised rules
    Given Romeo/phone is online with carbons
    And Romeo/phone's server supports "urn:xmpp:carbons:rules:0"
    And Romeo/garden is online without carbons
    And Juliet has an account
    When Romeo/garden sends:
      """
      <message type='<type>' id='m1' to='${Juliet.bare}'><payload></message>
      """
    Then Romeo/phone receives no carbon of "m1" from Romeo/garden

    Examples:
      | type     | contents                     | payload                          |
      | normal   | nothing of instant messaging | <data xmlns='urn:example:data'/> |
      | headline | a body                       | <body>Ay me</body>               |
      | headline | nothing of instant messaging | <data xmlns='urn:example:data'/> |
