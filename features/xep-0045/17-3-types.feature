Feature: XEP-0045 §17.3 Presence that has a type

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave"

  @XEP-0045/17.3-typed-entry
  Scenario Outline: nobody enters by presence of type "<type>"
    When Juliet sends:
      """
      <presence id='enter' type='<type>' to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then once the room "${cave}" has heard Juliet, Romeo has received no:
      """
      <presence from='${cave}/juliet' type='{absent}'/>
      """

    Examples:
      | type         |
      | probe        |
      | subscribe    |
      | subscribed   |
      | unsubscribe  |
      | unsubscribed |
      | unavailable  |

  @XEP-0045/17.3-typed-exit
  Scenario Outline: nobody exits by presence of type "<type>"
    Given Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <presence type='<type>' to='${cave}/juliet'/>
      """
    Then once the room "${cave}" has heard Juliet, Romeo has received no:
      """
      <presence from='${cave}/juliet' type='unavailable'/>
      """

    Examples:
      | type         |
      | probe        |
      | subscribe    |
      | subscribed   |
      | unsubscribe  |
      | unsubscribed |
