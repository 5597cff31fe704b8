Feature: XEP-0045 §7.2.8 Nickname conflict

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave"

  @XEP-0045/7.2.8-conflict
  Scenario Outline: nobody enters under the nick of an occupant with the affiliation "<affiliation>"
    Given Benvolio is online
    And Benvolio has the affiliation "<affiliation>" in the room "${cave}"
    And Benvolio has entered the room "${cave}" as "montague"
    When Juliet enters the room "${cave}" as "montague"
    Then Juliet receives the stanza error conflict for "enter"

    Examples:
      | affiliation |
      | none        |
      | owner       |

  @XEP-0045/7.2.8-conflict
  Scenario: an owner does not enter under the nick of a guest
    Given Benvolio is online
    And Benvolio has the affiliation "owner" in the room "${cave}"
    And Juliet has entered the room "${cave}" as "montague"
    When Benvolio enters the room "${cave}" as "montague"
    Then Benvolio receives the stanza error conflict for "enter"

  @XEP-0045/7.2.8-same-user
  Scenario: Juliet's phone enters under her nick
    Given Juliet/phone is online
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet/phone enters the room "${cave}" as "juliet"
    Then Juliet/phone receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      """

  @XEP-0045/7.2.8-messages-to-all
  Scenario: both of Juliet's sessions hear what is said
    Given Juliet/phone is online
    And Juliet has entered the room "${cave}" as "juliet"
    And Juliet/phone shares the nick "juliet" in the room "${cave}"
    When Romeo says "Ay me" in the room "${cave}"
    Then Juliet receives:
      """
      <message from='${cave}/romeo' type='groupchat'><body>Ay me</body></message>
      """
    And Juliet/phone receives:
      """
      <message from='${cave}/romeo' type='groupchat'><body>Ay me</body></message>
      """

  @XEP-0045/7.2.8-messages-from-all
  Scenario Outline: <session> speaks under the nick that Juliet's sessions share
    Given Juliet/phone is online
    And Juliet has entered the room "${cave}" as "juliet"
    And Juliet/phone shares the nick "juliet" in the room "${cave}"
    When <session> says "Ay me" in the room "${cave}"
    Then Romeo receives:
      """
      <message from='${cave}/juliet' type='groupchat'><body>Ay me</body></message>
      """

    Examples:
      | session      |
      | Juliet       |
      | Juliet/phone |

  @XEP-0045/7.2.8-private-messages
  Scenario: both of Juliet's sessions get private messages
    Given Juliet/phone is online
    And Juliet has entered the room "${cave}" as "juliet"
    And Juliet/phone shares the nick "juliet" in the room "${cave}"
    When Romeo sends:
      """
      <message id='p1' type='chat' to='${cave}/juliet'><body>I'll give thee a wind.</body></message>
      """
    Then Juliet receives:
      """
      <message from='${cave}/romeo' type='chat'><body>I'll give thee a wind.</body></message>
      """
    And Juliet/phone receives:
      """
      <message from='${cave}/romeo' type='chat'><body>I'll give thee a wind.</body></message>
      """
