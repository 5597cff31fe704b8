Feature: XEP-0410 §3.2 Pings of occupants

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Romeo has created the room "cave"
    And Juliet is online
    And Juliet has entered the room "${cave}" as "juliet"
    And Juliet answers pings of occupants

  @XEP-0410/3.2-joined
  Scenario Outline: a <role> who pings the own nick learns of being in the room
    Given the occupant "juliet" has the role "<role>" in the room "${cave}"
    When Juliet pings "${cave}/juliet" as "p1"
    Then Juliet receives:
      """
      <iq type='result' id='p1' from='${cave}/juliet'/>
      """

    Examples:
      | role        |
      | visitor     |
      | participant |
      | moderator   |

  @XEP-0410/3.2-joined
  Scenario: who has changed the nick learns by the new one of being in the room
    When Juliet sends:
      """
      <presence to='${cave}/jules'/>
      """
    Then Juliet receives:
      """
      <presence type='{absent}' from='${cave}/jules'/>
      """
    When Juliet pings "${cave}/jules" as "p1"
    Then Juliet receives:
      """
      <iq type='result' id='p1' from='${cave}/jules'/>
      """
