Feature: XEP-0045 §7.2.1–7.2.2 Entering a room

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave"

  @XEP-0045/7.2.1-no-nick
  Scenario: nobody enters without a nick
    When Juliet sends:
      """
      <presence id='enter' to='${cave}'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Juliet receives the stanza error jid-malformed for "enter"

  @XEP-0045/7.2.2-newcomer-to-all
  Scenario Outline: <occupant> sees Juliet come in
    Given Benvolio is online
    And Benvolio has entered the room "${cave}" as "benvolio"
    When Juliet enters the room "${cave}" as "juliet"
    Then <occupant> receives:
      """
      <presence from='${cave}/juliet' to='${<occupant>.full}' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/></x></presence>
      """

    Examples:
      | occupant |
      | Romeo    |
      | Benvolio |
      | Juliet   |

  @XEP-0045/7.2.2-self-presence
  Scenario: Juliet learns which occupant she is
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      """

  @XEP-0045/16.6-110-self-only
  Scenario: nobody takes another occupant for itself
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <presence from='${cave}/juliet'/>
      """
    And once the room "${cave}" has heard Juliet, Romeo has received no:
      """
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      """
    And once the room "${cave}" has heard Juliet, Juliet has received no:
      """
      <presence from='${cave}/romeo'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      """

  @XEP-0045/7.2.2-others-to-newcomer
  Scenario Outline: Juliet finds Benvolio in the room, with affiliation "<affiliation>" and role "<role>"
    Given Benvolio is online
    And Benvolio has the affiliation "<affiliation>" in the room "${cave}"
    And Benvolio has entered the room "${cave}" as "benvolio"
    And the occupant "benvolio" has the role "<role>" in the room "${cave}"
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <presence from='${cave}/benvolio' to='${Juliet.full}' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='<affiliation>' role='<role>'/></x></presence>
      """

    Examples:
      | affiliation | role        |
      | owner       | moderator   |
      | member      | participant |
      | none        | moderator   |
