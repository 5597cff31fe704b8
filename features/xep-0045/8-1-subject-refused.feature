Feature: XEP-0045 §8.1 Who may not modify the room subject

  @XEP-0045/8.1-unauthorized
  Scenario Outline: a <role> who may not change the subject is refused
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |
      | muc#roomconfig_changesubject | 0 |
    And the room "${cave}" has the occupants:
      | occupant | role   |
      | Juliet   | <role> |
    When Juliet sends:
      """
      <message type='groupchat' to='${cave}' id='s1'><subject>Fire Burn and Cauldron Bubble!</subject></message>
      """
    Then Juliet receives the stanza error forbidden for "s1"

    Examples:
      | role        |
      | visitor     |
      | participant |

  @XEP-0045/8.1-unauthorized
  Scenario Outline: a <role> who may not change the subject cannot take it away
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |
      | muc#roomconfig_changesubject | 0 |
    And the room "${cave}" has the occupants:
      | occupant | role   |
      | Juliet   | <role> |
    When Romeo sends:
      """
      <message type='groupchat' to='${cave}' id='s1'><subject>Fire Burn and Cauldron Bubble!</subject></message>
      """
    Then Juliet receives:
      """
      <message type='groupchat'><subject>Fire Burn and Cauldron Bubble!</subject></message>
      """
    When Juliet sends:
      """
      <message type='groupchat' to='${cave}' id='s2'><subject/></message>
      """
    Then Juliet receives the stanza error forbidden for "s2"

    Examples:
      | role        |
      | visitor     |
      | participant |

  @XEP-0045/8.1-default
  Scenario: a participant of a room that nobody has configured cannot change the subject
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
    When Juliet sends:
      """
      <message type='groupchat' to='${cave}' id='s1'><subject>Fire Burn and Cauldron Bubble!</subject></message>
      """
    Then Juliet receives the stanza error forbidden for "s1"
