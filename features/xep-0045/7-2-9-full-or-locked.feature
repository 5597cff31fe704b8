Feature: XEP-0045 §7.2.9–7.2.12 Full, locked, new and logged rooms

  @XEP-0045/7.2.9-refused
  Scenario: a guest does not enter a room that is full
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Benvolio/a is online
    And Benvolio/b is online
    And Benvolio/c is online
    And Benvolio/d is online
    And Juliet is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_maxusers | 5 |
    And Benvolio/a has entered the room "${cave}" as "one"
    And Benvolio/b has entered the room "${cave}" as "two"
    And Benvolio/c has entered the room "${cave}" as "three"
    And Benvolio/d has entered the room "${cave}" as "four"
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives the stanza error service-unavailable for "enter"

  @XEP-0045/7.2.9-admins
  Scenario Outline: with the affiliation "<affiliation>" Juliet enters a room that is full
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Benvolio/a is online
    And Benvolio/b is online
    And Benvolio/c is online
    And Benvolio/d is online
    And Juliet is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_maxusers | 5 |
    And Juliet has the affiliation "<affiliation>" in the room "${cave}"
    And Benvolio/a has entered the room "${cave}" as "one"
    And Benvolio/b has entered the room "${cave}" as "two"
    And Benvolio/c has entered the room "${cave}" as "three"
    And Benvolio/d has entered the room "${cave}" as "four"
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      """

    Examples:
      | affiliation |
      | admin       |
      | owner       |

  @XEP-0045/7.2.10-refused
  Scenario: nobody enters a room that its creator has not configured yet
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo knows of no room "cave" yet
    And Romeo has begun to create the room "${cave}"
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives the stanza error item-not-found for "enter"

  @XEP-0045/7.2.11-created
  Scenario: a room comes about when somebody enters it
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Romeo knows of no room "cave" yet
    When Romeo enters the room "${cave}" as "romeo"
    Then Romeo receives:
      """
      <presence from='${cave}/romeo' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator'/><status code='110'/></x></presence>
      """

  @XEP-0045/7.2.12-enter
  Scenario: one can enter a room that is logged
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_enablelogging | 1 |
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      """

  @XEP-0045/7.2.12-warning @XEP-0045/14.3-warning @XEP-0045/16.6-170
  Scenario: who enters a room that is logged is warned
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_enablelogging | 1 |
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/><status code='170'/></x></presence>
      """
