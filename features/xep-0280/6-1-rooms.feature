Feature: XEP-0280 §6.1 Recommended rules: rooms

  @XEP-0280/6.1-groupchat
  Scenario: what is said in a room to one client is not copied to another that is not in it
    Given Romeo/phone is online with carbons
    And Romeo/phone's server has not promised the rules "urn:xmpp:carbons:rules:0"
    And Romeo/garden is online without carbons
    And Juliet is online
    And Juliet has created the room "cave"
    And Romeo/garden has entered the room "${cave}" as "romeo"
    When Juliet sends the message "m1" of type "groupchat" to "${cave}"
    Then Romeo/garden receives:
      """
      <message type='groupchat' from='${cave}/juliet'><body>Ay me</body></message>
      """
    And Romeo/phone receives no carbon of "m1" from Juliet

  @XEP-0280/6.1-groupchat
  Scenario: what one client says in a room is not copied to another that is not in it
    Given Romeo/phone is online with carbons
    And Romeo/phone's server has not promised the rules "urn:xmpp:carbons:rules:0"
    And Romeo/garden is online without carbons
    And Juliet is online
    And Juliet has created the room "cave"
    And Romeo/garden has entered the room "${cave}" as "romeo"
    When Romeo/garden sends the message "m1" of type "groupchat" to "${cave}"
    Then Romeo/garden receives:
      """
      <message type='groupchat' from='${cave}/romeo'><body>Ay me</body></message>
      """
    And Romeo/phone receives no carbon of "m1" from Romeo/garden

  @XEP-0280/6.1-mediated-invitation
  Scenario: an invitation that a room brings is copied to a client that it does not reach
    Given Romeo/phone is online with carbons and the priority -1
    And Romeo/phone's server has not promised the rules "urn:xmpp:carbons:rules:0"
    And Romeo/garden is online without carbons and the priority 1
    And Juliet is online
    And Juliet has created the room "cave"
    When Juliet sends:
      """
      <message id='m1' to='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='${Romeo.bare}'/></x></message>
      """
    Then Romeo/phone receives:
      """
      <message>
        <received xmlns='urn:xmpp:carbons:2'>
          <forwarded xmlns='urn:xmpp:forward:0'>
            <message xmlns='jabber:client' from='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><invite/></x></message>
          </forwarded>
        </received>
      </message>
      """

  @XEP-0280/6.1-mediated-invitation
  Scenario: an invitation that one client has a room send is copied to another
    Given Romeo/phone is online with carbons
    And Romeo/phone's server has not promised the rules "urn:xmpp:carbons:rules:0"
    And Romeo/garden is online without carbons
    And Juliet is online
    And Juliet has created the room "cave"
    And Romeo/garden has entered the room "${cave}" as "romeo"
    And Benvolio has an account
    When Romeo/garden sends:
      """
      <message id='m1' to='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='${Benvolio.bare}'/></x></message>
      """
    Then Romeo/phone receives a carbon of the sent "m1"

  @XEP-0280/6.1-private-message-out
  Scenario: a private message to an occupant is copied to a client that shares the nick
    Given Romeo/phone is online with carbons
    And Romeo/phone's server has not promised the rules "urn:xmpp:carbons:rules:0"
    And Romeo/garden is online without carbons
    And Juliet is online
    And Juliet has created the room "cave"
    And Romeo/garden has entered the room "${cave}" as "romeo"
    And Romeo/phone shares the nick "romeo" in the room "${cave}"
    When Romeo/garden sends:
      """
      <message type='chat' id='m1' to='${cave}/juliet'><body>Ay me</body><x xmlns='http://jabber.org/protocol/muc#user'/></message>
      """
    Then Romeo/phone receives a carbon of the sent "m1"

  @XEP-0280/6.1-private-message-in
  Scenario: a private message from an occupant is not copied, whoever shares the nick has it from the room
    Given Romeo/phone is online with carbons
    And Romeo/phone's server has not promised the rules "urn:xmpp:carbons:rules:0"
    And Romeo/garden is online without carbons
    And Juliet is online
    And Juliet has created the room "cave"
    And Romeo/garden has entered the room "${cave}" as "romeo"
    And Romeo/phone shares the nick "romeo" in the room "${cave}"
    When Juliet sends:
      """
      <message type='chat' id='m1' to='${cave}/romeo'><body>Ay me</body><x xmlns='http://jabber.org/protocol/muc#user'/></message>
      """
    Then Romeo/garden receives:
      """
      <message type='chat' from='${cave}/juliet'><body>Ay me</body></message>
      """
    And Romeo/phone receives no carbon of "m1" from Juliet

  @XEP-0280/6.1-shared-nick
  Scenario: a private message to an occupant is not copied to a client that is not in the room
    Given Romeo/garden is online without carbons
    And Romeo/desk is online with carbons
    And Juliet is online
    And Juliet has created the room "cave"
    And Romeo/garden has entered the room "${cave}" as "romeo"
    When Romeo/garden sends:
      """
      <message type='chat' id='m1' to='${cave}/juliet'><body>Ay me</body><x xmlns='http://jabber.org/protocol/muc#user'/></message>
      """
    Then Juliet receives:
      """
      <message type='chat' from='${cave}/romeo'><body>Ay me</body></message>
      """
    And Romeo/desk receives no carbon of "m1" from Romeo/garden
