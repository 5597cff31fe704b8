Feature: XEP-0045 §7.2.1, §17.3 Entering a room that one is in

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave"
    And Romeo has set the subject "Spells" in the room "${cave}"

  @XEP-0045/7.2.1-again
  Scenario: Juliet, whose client has lost track, gets what a newcomer gets
    Given Juliet has entered the room "${cave}" as "juliet"
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives in this order:
      """
      <presence from='${cave}/romeo'><x xmlns='http://jabber.org/protocol/muc#user'><item role='moderator' affiliation='owner'/></x></presence>
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      <message type='groupchat'><subject>Spells</subject></message>
      """

  @XEP-0045/17.3-again
  Scenario: the occupants, oneself and the subject are told again
    Given Juliet has entered the room "${cave}" as "juliet"
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives each of:
      """
      <presence from='${cave}/romeo'><x xmlns='http://jabber.org/protocol/muc#user'><item role='moderator' affiliation='owner'/></x></presence>
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      <message type='groupchat'><subject>Spells</subject></message>
      """

  @XEP-0045/17.3-again
  Scenario: the history is told again
    Given Romeo has said "Thrice the brinded cat hath mew'd." in the room "${cave}"
    And Juliet has entered the room "${cave}" as "juliet" and was shown "Thrice the brinded cat hath mew'd."
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <message from='${cave}/romeo' type='groupchat'><body>Thrice the brinded cat hath mew'd.</body><delay xmlns='urn:xmpp:delay'/></message>
      """

  @XEP-0045/17.3-again-update
  Scenario: the others see what has changed in Juliet's presence
    Given Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><show>away</show><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Romeo receives:
      """
      <presence from='${cave}/juliet'><show>away</show></presence>
      """
