Feature: XEP-0045 §17.2 Messages to rooms that are not there

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo knows of no room "cave" yet

  @XEP-0045/17.2-no-room
  Scenario Outline: a message of type "<type>" to a room that does not exist is returned
    When Juliet sends:
      """
      <message id='m1' type='<type>' to='${cave}'><body>Ay me</body></message>
      """
    Then Juliet receives the stanza error item-not-found for "m1"

    Examples:
      | type      |
      | groupchat |
      | normal    |

  @XEP-0045/17.2-no-room
  Scenario: a message to a room that is still locked is returned
    Given Benvolio is online
    And Romeo has begun to create the room "${cave}"
    And Benvolio finds the room "${cave}" locked
    When Juliet says "Ay me" in the room "${cave}"
    Then Juliet receives the stanza error item-not-found for "said"
