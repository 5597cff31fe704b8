Feature: XEP-0045 §16.6 The status that says it is oneself

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave"
    And Juliet has entered the room "${cave}" as "juliet"

  @XEP-0045/16.6-110
  Scenario Outline: Juliet recognizes herself when she <does>
    When Juliet sends:
      """
      <presence to='${cave}/<to>' <sent>
      """
    Then Juliet receives:
      """
      <presence from='${cave}/<from>' type='<type>'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      """

    Examples:
      | does                  | to      | sent                          | from    | type        |
      | goes away             | juliet  | ><show>away</show></presence> | juliet  | {absent}    |
      | gives up her old nick | capulet | />                            | juliet  | unavailable |
      | takes a new nick      | capulet | />                            | capulet | {absent}    |
      | leaves                | juliet  | type='unavailable'/>          | juliet  | unavailable |

  @XEP-0045/16.6-110
  Scenario Outline: Juliet recognizes herself when Romeo gives her <what>
    When Romeo sends:
      """
      <iq type='set' id='give' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item <item>/></query></iq>
      """
    Then Juliet receives:
      """
      <presence from='${cave}/juliet' type='<type>'><x xmlns='http://jabber.org/protocol/muc#user'><item <seen>/><status code='110'/></x></presence>
      """

    Examples:
      | what           | item                                       | seen                  | type        |
      | a role         | nick='juliet' role='moderator'             | role='moderator'      | {absent}    |
      | an affiliation | jid='${Juliet.bare}' affiliation='member'  | affiliation='member'  | {absent}    |
      | the boot       | nick='juliet' role='none'                  | role='none'           | unavailable |
      | a ban          | jid='${Juliet.bare}' affiliation='outcast' | affiliation='outcast' | unavailable |
