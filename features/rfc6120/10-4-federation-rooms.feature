@federation
Feature: RFC 6120 §10.4 A chat room with users of two servers

  Background:
    Given Juliet is a user of another server
    And Romeo is online
    And Juliet is online
    And Romeo's server hosts a "conference/text" service

  @RFC6120/10.4-routed
  Scenario: a user of another server enters a room, and what either says reaches both
    Given Romeo is in the room "ball-of-${Romeo.username}@${service}" as "romeo"
    When Juliet sends:
      """
      <presence to='ball-of-${Romeo.username}@${service}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Juliet receives:
      """
      <presence from='ball-of-${Romeo.username}@${service}/romeo' to='${Juliet.full}'/>
      """
    And Juliet receives:
      """
      <presence from='ball-of-${Romeo.username}@${service}/juliet' to='${Juliet.full}'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      """
    And Romeo receives:
      """
      <presence from='ball-of-${Romeo.username}@${service}/juliet' to='${Romeo.full}'/>
      """
    When Juliet sends:
      """
      <message type='groupchat' to='ball-of-${Romeo.username}@${service}' id='j1'><body>You kiss by the book.</body></message>
      """
    Then Romeo receives:
      """
      <message type='groupchat' from='ball-of-${Romeo.username}@${service}/juliet' to='${Romeo.full}'><body>You kiss by the book.</body></message>
      """
    And Juliet receives:
      """
      <message type='groupchat' from='ball-of-${Romeo.username}@${service}/juliet' to='${Juliet.full}'><body>You kiss by the book.</body></message>
      """
    When Romeo sends:
      """
      <message type='groupchat' to='ball-of-${Romeo.username}@${service}' id='r1'><body>Is she a Capulet?</body></message>
      """
    Then Juliet receives:
      """
      <message type='groupchat' from='ball-of-${Romeo.username}@${service}/romeo' to='${Juliet.full}'><body>Is she a Capulet?</body></message>
      """

  @RFC6120/10.4-routed
  Scenario: a user of another server leaves a room, and the others see it
    Given Romeo is in the room "garden-of-${Romeo.username}@${service}" as "romeo"
    And Juliet is in the room "garden-of-${Romeo.username}@${service}" as "juliet"
    When Juliet sends:
      """
      <presence type='unavailable' to='garden-of-${Romeo.username}@${service}/juliet'/>
      """
    Then Juliet receives:
      """
      <presence type='unavailable' from='garden-of-${Romeo.username}@${service}/juliet' to='${Juliet.full}'/>
      """
    And Romeo receives:
      """
      <presence type='unavailable' from='garden-of-${Romeo.username}@${service}/juliet' to='${Romeo.full}'/>
      """
