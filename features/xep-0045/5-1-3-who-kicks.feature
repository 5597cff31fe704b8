Feature: XEP-0045 §5.1.3 Who can take which role away

  Background:
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |

  @XEP-0045/5.1.3-by-whom
  Scenario Outline: a moderator with the affiliation "<affiliation>" kicks a <old>
    Given the room "${cave}" has the occupants:
      | occupant | affiliation   | role      |
      | Nurse    | <affiliation> | moderator |
      | Juliet   | none          | <old>     |
    When Nurse gives "juliet" the role "none" in the room "${cave}"
    Then the room grants Nurse's request
    And Juliet receives:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item role='none'/></x></presence>
      """

    Examples:
      | affiliation | old         |
      | member      | visitor     |
      | admin       | visitor     |
      | owner       | visitor     |
      | member      | participant |
      | admin       | participant |
      | owner       | participant |
      | admin       | moderator   |
      | owner       | moderator   |

  @XEP-0045/5.1.3-by-whom
  Scenario Outline: an <affiliation> makes a moderator a visitor
    Given the room "${cave}" has the occupants:
      | occupant | affiliation   | role      |
      | Nurse    | <affiliation> | moderator |
      | Juliet   | none          | moderator |
    When Nurse gives "juliet" the role "visitor" in the room "${cave}"
    Then the room grants Nurse's request
    And Juliet is told that "juliet" has the role "visitor" in the room "${cave}"

    Examples:
      | affiliation |
      | admin       |
      | owner       |
