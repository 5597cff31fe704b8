Feature: XEP-0045 §5.2 Affiliations

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online

  @XEP-0045/5.2-owner
  Scenario: the creator of a room is its owner
    Given Romeo has created the room "cave"
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <presence from='${cave}/romeo'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner'/></x></presence>
      """

  @XEP-0045/5.2-others
  Scenario Outline: a room has the affiliation "<affiliation>"
    Given Romeo has created the room "cave"
    When Romeo sends:
      """
      <iq type='set' id='affiliate' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item jid='${Juliet.bare}' affiliation='<affiliation>'/></query></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='affiliate'/>
      """
    When Romeo sends:
      """
      <iq type='get' id='list' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='<affiliation>'/></query></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='list'><query xmlns='http://jabber.org/protocol/muc#admin'><item jid='${Juliet.bare}' affiliation='<affiliation>'/></query></iq>
      """

    Examples:
      | affiliation |
      | admin       |
      | member      |
      | outcast     |

  @XEP-0045/5.2-persist
  Scenario Outline: Juliet comes back, with another resource, and still has the affiliation "<affiliation>"
    Given Juliet/phone is online
    And Romeo has created the room "cave"
    And Juliet has the affiliation "<affiliation>" in the room "${cave}"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <presence to='${cave}/juliet' type='unavailable'/>
      """
    Then Juliet receives:
      """
      <presence from='${cave}/juliet' type='unavailable'/>
      """
    When Juliet/phone enters the room "${cave}" as "capulet"
    Then Romeo receives:
      """
      <presence from='${cave}/capulet'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='<affiliation>'/></x></presence>
      """

    Examples:
      | affiliation |
      | member      |
      | admin       |
      | owner       |

  @XEP-0045/5.2.1-member-list
  Scenario: a member of a semi-anonymous room does not get the list of members
    Given Romeo has created the room "cave" with:
      | muc#roomconfig_whois | moderators |
    And Juliet has the affiliation "member" in the room "${cave}"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <iq type='get' id='list' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member'/></query></iq>
      """
    Then Juliet receives:
      """
      <iq type='error' id='list'/>
      """
