Feature: XEP-0045 §17.3 Roles and affiliations in presence

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Benvolio is online
    And Romeo has created the room "cave"
    And Benvolio has entered the room "${cave}" as "benvolio"

  @XEP-0045/17.3-always @XEP-0045/5.1-role-in-presence @XEP-0045/5.2-affiliation-in-presence
  Scenario: role and affiliation are told when Juliet comes
    When Juliet enters the room "${cave}" as "juliet"
    Then Benvolio receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item role='{moderator|participant|visitor}' affiliation='{owner|admin|member|none}'/></x></presence>
      """

  @XEP-0045/17.3-always @XEP-0045/5.1-role-in-presence @XEP-0045/5.2-affiliation-in-presence
  Scenario Outline: role and affiliation are told when Juliet <does>
    Given Juliet has the affiliation "member" in the room "${cave}"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <presence to='${cave}/<nick>' <sent>
      """
    Then Benvolio receives:
      """
      <presence from='${cave}/<nick>' type='<type>'><x xmlns='http://jabber.org/protocol/muc#user'><item role='{participant|none}' affiliation='member'/></x></presence>
      """
    And Juliet receives:
      """
      <presence from='${cave}/<nick>' type='<type>'><x xmlns='http://jabber.org/protocol/muc#user'><item role='{participant|none}' affiliation='member'/></x></presence>
      """

    Examples:
      | does             | nick    | sent                          | type        |
      | goes away        | juliet  | ><show>away</show></presence> | {absent}    |
      | changes her nick | capulet | />                            | {absent}    |
      | leaves           | juliet  | type='unavailable'/>          | unavailable |

  @XEP-0045/17.3-revoked
  Scenario Outline: <what> that Juliet has lost is gone from then on
    Given Juliet has the affiliation "member" in the room "${cave}"
    And Juliet has entered the room "${cave}" as "juliet"
    And the occupant "juliet" has the role "moderator" in the room "${cave}"
    When Romeo sends:
      """
      <iq type='set' id='revoke' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item <change>/></query></iq>
      """
    Then Benvolio receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item <seen>/></x></presence>
      """
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><show>away</show></presence>
      """
    Then Benvolio receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><show>away</show><x xmlns='http://jabber.org/protocol/muc#user'><item <seen>/></x></presence>
      """

    Examples:
      | what           | change                                  | seen               |
      | an affiliation | jid='${Juliet.bare}' affiliation='none' | affiliation='none' |
      | a role         | nick='juliet' role='participant'        | role='participant' |
