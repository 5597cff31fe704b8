Feature: XEP-0045 §7.14 Exiting a room

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online

  @XEP-0045/7.14-self
  Scenario: who exits is told of it
    Given Romeo has created the room "cave"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <presence to='${cave}/juliet' type='unavailable'/>
      """
    Then Juliet receives:
      """
      <presence from='${cave}/juliet' to='${Juliet.full}' type='unavailable'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      """

  @XEP-0045/7.14-others
  Scenario Outline: <occupant> sees Juliet go
    Given Benvolio is online
    And Romeo has created the room "cave"
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <presence to='${cave}/juliet' type='unavailable'/>
      """
    Then <occupant> receives:
      """
      <presence from='${cave}/juliet' to='${<occupant>.full}' type='unavailable'/>
      """

    Examples:
      | occupant |
      | Romeo    |
      | Benvolio |

  @XEP-0045/7.14-role-none
  Scenario Outline: <observer> is told that Juliet, <affiliation>, has no role any more
    Given Romeo has created the room "cave"
    And Juliet has the affiliation "<affiliation>" in the room "${cave}"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <presence to='${cave}/juliet' type='unavailable'/>
      """
    Then <observer> receives:
      """
      <presence from='${cave}/juliet' type='unavailable'><x xmlns='http://jabber.org/protocol/muc#user'><item role='none' affiliation='<affiliation>'/></x></presence>
      """

    Examples:
      | observer | affiliation |
      | Romeo    | none        |
      | Romeo    | member      |
      | Juliet   | admin       |

  @XEP-0045/7.14-others
  Scenario: the others see that Juliet goes offline
    Given Romeo has created the room "cave"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <presence type='unavailable'/>
      """
    Then Romeo receives:
      """
      <presence from='${cave}/juliet' type='unavailable'><x xmlns='http://jabber.org/protocol/muc#user'><item role='none'/></x></presence>
      """

  @XEP-0045/7.14-others
  Scenario: the others see that Juliet is cut off
    Given Romeo has created the room "cave"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet breaks off the connection
    Then Romeo receives:
      """
      <presence from='${cave}/juliet' type='unavailable'><x xmlns='http://jabber.org/protocol/muc#user'><item role='none'/></x></presence>
      """

  @XEP-0045/7.14-message
  Scenario: the others read what Juliet says on leaving
    Given Romeo has created the room "cave"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <presence to='${cave}/juliet' type='unavailable'><status>gone where the goblins go</status></presence>
      """
    Then Romeo receives:
      """
      <presence from='${cave}/juliet' type='unavailable'><status>gone where the goblins go</status></presence>
      """

  @XEP-0045/7.14-destroyed
  Scenario: a temporary room is gone with its last occupant
    Given Romeo has created the room "cave" with:
      | muc#roomconfig_persistentroom | 0 |
    When Romeo sends:
      """
      <presence to='${cave}/romeo' type='unavailable'/>
      """
    Then Romeo receives:
      """
      <presence from='${cave}/romeo' type='unavailable'/>
      """
    And after a while Romeo has received no:
      """
      <presence from='${cave}/romeo'/>
      """
    When Juliet sends:
      """
      <iq type='get' id='ask' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='error' id='ask'/>
      """

  @XEP-0045/7.14-kept
  Scenario: a persistent room outlasts its last occupant
    Given Romeo has created the room "cave" with:
      | muc#roomconfig_persistentroom | 1 |
    When Romeo sends:
      """
      <presence to='${cave}/romeo' type='unavailable'/>
      """
    Then Romeo receives:
      """
      <presence from='${cave}/romeo' type='unavailable'/>
      """
    When Juliet sends:
      """
      <iq type='get' id='ask' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='ask'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='conference'/></query></iq>
      """
