Feature: XEP-0410 §3.2 Pings of those who are not in the room

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Romeo has created the room "cave"
    And Juliet is online

  @XEP-0410/3.2-not-joined
  Scenario Outline: who is not in the room gets an error for a ping to <whom>
    When Juliet pings "<to>" as "p1"
    Then Juliet receives:
      """
      <iq type='error' id='p1'><error type='{any}'/></iq>
      """

    Examples:
      | whom                       | to              |
      | a nick that is taken       | ${cave}/romeo   |
      | a nick that is free        | ${cave}/juliet  |

  @XEP-0410/3.2-not-acceptable
  Scenario Outline: who is not in the room is told not-acceptable for a ping to <whom>
    When Juliet pings "<to>" as "p1"
    Then Juliet receives the stanza error not-acceptable for "p1"

    Examples:
      | whom                       | to              |
      | a nick that is taken       | ${cave}/romeo   |
      | a nick that is free        | ${cave}/juliet  |

  @XEP-0410/3.2-not-acceptable
  Scenario: who has left the room is told not-acceptable
    Given Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <presence type='unavailable' to='${cave}/juliet'/>
      """
    And Juliet pings "${cave}/juliet" as "p1"
    Then Juliet receives the stanza error not-acceptable for "p1"

  @XEP-0410/5-no-information
  Scenario: a ping of somebody who is not in the room does not reach an occupant
    When Juliet pings "${cave}/romeo" as "p1"
    Then Juliet receives a reply to "p1"
    And after a while Romeo has received no:
      """
      <iq type='get' from='${cave}/romeo'/>
      """
    And Romeo receives no:
      """
      <iq type='get'><ping xmlns='urn:xmpp:ping'/></iq>
      """

  @XEP-0410/5-no-occupants
  Scenario: who is not in the room cannot tell by pings which nicks are taken
    When Juliet pings "${cave}/romeo" as "p1"
    And Juliet pings "${cave}/benvolio" as "p2"
    Then Juliet receives the same stanza error for "p1" and "p2"
