Feature: XEP-0045 §5.1 Roles

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online

  @XEP-0045/5.1-roles
  Scenario: the creator of a room is a moderator and a guest is a participant
    Given Romeo has created the room "cave"
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <presence from='${cave}/romeo'><x xmlns='http://jabber.org/protocol/muc#user'><item role='moderator'/></x></presence>
      """
    And Juliet receives:
      """
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item role='participant'/></x></presence>
      """

  @XEP-0045/5.1-visitor
  Scenario: a guest of a moderated room is a visitor
    Given Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |
    And Juliet has entered the room "${cave}" as "juliet"
    When Romeo sends:
      """
      <iq type='set' id='hush' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='juliet' role='visitor'/></query></iq>
      """
    And Juliet sends:
      """
      <presence to='${cave}/juliet'><show>away</show></presence>
      """
    Then Romeo receives:
      """
      <presence from='${cave}/juliet'><show>away</show><x xmlns='http://jabber.org/protocol/muc#user'><item role='visitor'/></x></presence>
      """

  @XEP-0045/5.1-persist
  Scenario: who was given a voice in a moderated room still has it on coming back
    Given Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |
    And Juliet has entered the room "${cave}" as "juliet"
    And the occupant "juliet" has the role "participant" in the room "${cave}"
    When Juliet sends:
      """
      <presence to='${cave}/juliet' type='unavailable'/>
      """
    And Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item role='participant'/></x></presence>
      """

  @XEP-0045/5.1.1-outsiders
  Scenario: who is not in the room does not invite others through it
    Given Mercutio is online
    And Romeo has created the room "cave"
    When Juliet sends:
      """
      <message to='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='${Mercutio.bare}'/></x></message>
      """
    Then once the room "${cave}" has heard Juliet, Mercutio has received no:
      """
      <message from='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><invite/></x></message>
      """

  @XEP-0045/5.1.1-voice-of-superiors
  Scenario Outline: a moderator does not take the voice of an <affiliation>
    Given Benvolio is online
    And Romeo has created the room "cave"
    And Benvolio has the affiliation "<affiliation>" in the room "${cave}"
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Juliet has entered the room "${cave}" as "juliet"
    And the occupant "juliet" has the role "moderator" in the room "${cave}"
    When Juliet sends:
      """
      <iq type='set' id='hush' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='benvolio' role='visitor'/></query></iq>
      """
    Then once the room "${cave}" has heard Juliet, Benvolio has received no:
      """
      <presence from='${cave}/benvolio'><x xmlns='http://jabber.org/protocol/muc#user'><item role='visitor'/></x></presence>
      """
    When Benvolio sends:
      """
      <presence to='${cave}/benvolio'><show>away</show></presence>
      """
    Then Benvolio receives:
      """
      <presence from='${cave}/benvolio'><show>away</show><x xmlns='http://jabber.org/protocol/muc#user'><item role='{moderator|participant}'/></x></presence>
      """

    Examples:
      | affiliation |
      | admin       |
      | owner       |

  @XEP-0045/5.1.3-superiors
  Scenario Outline: a moderator with the affiliation "<of moderator>" does not take that role of an <superior>
    Given Benvolio is online
    And Romeo has created the room "cave"
    And Benvolio has the affiliation "<superior>" in the room "${cave}"
    And Juliet has the affiliation "<of moderator>" in the room "${cave}"
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Juliet has entered the room "${cave}" as "juliet"
    And the occupant "juliet" has the role "moderator" in the room "${cave}"
    When Juliet sends:
      """
      <iq type='set' id='demote' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='benvolio' role='participant'/></query></iq>
      """
    Then once the room "${cave}" has heard Juliet, Benvolio has received no:
      """
      <presence from='${cave}/benvolio'><x xmlns='http://jabber.org/protocol/muc#user'><item role='{participant|visitor}'/></x></presence>
      """

    Examples:
      | of moderator | superior |
      | none         | admin    |
      | none         | owner    |
      | admin        | owner    |
