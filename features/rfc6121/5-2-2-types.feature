Feature: RFC 6121 §5.2.2 Types of messages

  # To a full JID; section 8 has the rest. The type normal can be left out, for it is the default.
  @RFC6121/message-type-deliver
  Scenario Outline: a message of type "<type>" arrives as one of this type
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='<type>' id='kept' to='${Juliet.full}'><body>Ay me</body></message>
      """
    Then Juliet receives:
      """
      <message type='<type>' id='kept' from='${Romeo.full}' to='${Juliet.full}'><body>Ay me</body></message>
      """

    Examples:
      | type      |
      | chat      |
      | headline  |
      | groupchat |

  @RFC6121/message-type-deliver
  Scenario: a message of type error arrives as one of this type
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='error' id='kept' to='${Juliet.full}'><error type='wait'><recipient-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
      """
    Then Juliet receives:
      """
      <message type='error' id='kept' from='${Romeo.full}'><error type='wait'><recipient-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
      """

  @RFC6121/5.2.2-headline-all
  Scenario: a headline to a bare JID reaches all resources with a priority of zero or more
    Given Romeo is online
    And Juliet is online
    And Juliet/phone is online
    When Juliet/phone sends:
      """
      <presence><priority>5</priority></presence>
      """
    And the server has had time to deal with what Juliet/phone sent
    And Romeo sends:
      """
      <message type='headline' id='h1' to='${Juliet.bare}'><body>Banished</body></message>
      """
    Then Juliet/phone receives:
      """
      <message type='headline' id='h1'/>
      """
    And Juliet receives:
      """
      <message type='headline' id='h1'/>
      """

  @RFC6121/5.2.2-headline-one
  Scenario: a headline to a bare JID reaches the only resource with a priority of zero or more
    Given Romeo is online
    And Juliet is online
    And Juliet/phone is online
    When Juliet/phone sends:
      """
      <presence><priority>-1</priority></presence>
      """
    And the server has had time to deal with what Juliet/phone sent
    And Romeo sends:
      """
      <message type='headline' id='h1' to='${Juliet.bare}'><body>Banished</body></message>
      """
    Then Juliet receives:
      """
      <message type='headline' id='h1'/>
      """

  @RFC6121/5.2.2-headline-full
  Scenario Outline: a headline to the full JID of a resource that is <state> reaches it
    Given Romeo is online
    And Juliet is <state>
    When Romeo sends:
      """
      <message type='headline' id='h1' to='${Juliet.full}'><body>Banished</body></message>
      """
    Then Juliet receives:
      """
      <message type='headline' id='h1' from='${Romeo.full}'/>
      """

    Examples:
      | state     |
      | online    |
      | connected |

  @RFC6121/5.2.2-headline-otherwise
  Scenario: a headline to a resource that is not there reaches no other
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='headline' id='h1' to='${Juliet.bare}/no-such-chamber'><body>Banished</body></message>
      """
    Then Juliet receives from Romeo no:
      """
      <message id='h1'/>
      """
    And Romeo receives no:
      """
      <message type='{headline|normal|chat}' id='h1'/>
      """
