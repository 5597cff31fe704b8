Feature: XEP-0045 §7.2.2 Presence broadcast

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online

  @XEP-0045/7.2.2-one-x
  Scenario Outline: the presence of <nick> tells about rooms in one place
    Given Romeo has created the room "cave"
    When Juliet enters the room "${cave}" as "juliet"
    And Juliet says "Ay me" in the room "${cave}"
    Then Juliet receives:
      """
      <message from='${cave}/juliet' id='{any}'/>
      """
    And Juliet receives no:
      """
      <presence from='${cave}/<nick>'><x xmlns='http://jabber.org/protocol/muc#user'/><x xmlns='http://jabber.org/protocol/muc#user'/></presence>
      """

    Examples:
      | nick   |
      | romeo  |
      | juliet |

  @XEP-0045/7.2.2-only-present
  Scenario: who has left is not shown to Juliet as if still there
    Given Benvolio is online
    And Romeo has created the room "cave"
    And Benvolio has entered the room "${cave}" as "benvolio"
    When Benvolio sends:
      """
      <presence to='${cave}/benvolio' type='unavailable'/>
      """
    Then Benvolio receives:
      """
      <presence from='${cave}/benvolio' type='unavailable'/>
      """
    When Juliet enters the room "${cave}" as "juliet"
    Then once the room "${cave}" has heard Juliet, Juliet has received no:
      """
      <presence from='${cave}/benvolio' type='{absent}'/>
      """

  @XEP-0045/7.2.2-hidden-roles
  Scenario: a room that shows moderators only does not show a guest to the others
    Given Benvolio is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_presencebroadcast | moderator |
    And Juliet has the affiliation "member" in the room "${cave}"
    When Benvolio sends:
      """
      <presence to='${cave}/benvolio'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Benvolio receives:
      """
      <presence from='${cave}/benvolio'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      """
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      """
    And once the room "${cave}" has heard Juliet, Benvolio has received no:
      """
      <presence from='${cave}/juliet' type='{absent}'/>
      """
