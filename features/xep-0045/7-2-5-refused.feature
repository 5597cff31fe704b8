Feature: XEP-0045 §7.2.5–7.2.7 Who may not enter

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online

  @XEP-0045/7.2.5-refused
  Scenario: nobody enters a protected room without the password
    Given Romeo has created the room "cave" with the password "cauldronburn"
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives the stanza error not-authorized for "enter"

  @XEP-0045/7.2.5-refused
  Scenario Outline: nobody enters a protected room with the password "<password>", which is wrong
    Given Romeo has created the room "cave" with the password "cauldronburn"
    When Juliet enters the room "${cave}" as "juliet" with the password "<password>"
    Then Juliet receives the stanza error not-authorized for "enter"

    Examples:
      | password     |
      |              |
      | CAULDRONBURN |
      | cauldron     |

  @XEP-0045/7.2.5-password
  Scenario: the right password opens a protected room
    Given Romeo has created the room "cave" with the password "cauldronburn"
    When Juliet enters the room "${cave}" as "juliet" with the password "cauldronburn"
    Then Juliet receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      """

  @XEP-0045/7.2.6-refused
  Scenario: who is no member does not enter a room for members only
    Given Romeo has created the room "cave" with:
      | muc#roomconfig_membersonly | 1 |
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives the stanza error registration-required for "enter"

  @XEP-0045/7.2.7-refused
  Scenario Outline: a banned user does not enter, as <actor> and "<nick>"
    Given <actor> is online
    And Romeo has created the room "cave"
    And Juliet has the affiliation "outcast" in the room "${cave}"
    When <actor> enters the room "${cave}" as "<nick>"
    Then <actor> receives the stanza error forbidden for "enter"

    Examples:
      | actor        | nick    |
      | Juliet       | juliet  |
      | Juliet       | capulet |
      | Juliet/phone | juliet  |

  @XEP-0045/7.2.5-others-not-told
  Scenario: the occupants of a protected room do not see who lacks the password
    Given Romeo has created the room "cave" with the password "cauldronburn"
    When Juliet enters the room "${cave}" as "juliet"
    Then once the room "${cave}" has heard Juliet, Romeo has received no:
      """
      <presence from='${cave}/juliet'/>
      """

  @XEP-0045/7.2.5-others-not-told
  Scenario: the occupants of a room for members only do not see who is none
    Given Romeo has created the room "cave" with:
      | muc#roomconfig_membersonly | 1 |
    When Juliet enters the room "${cave}" as "juliet"
    Then once the room "${cave}" has heard Juliet, Romeo has received no:
      """
      <presence from='${cave}/juliet'/>
      """
