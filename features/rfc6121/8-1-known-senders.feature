Feature: RFC 6121 §8.1 Senders who may know

  @RFC6121/8.1-error-to-known
  Scenario Outline: a "<type>" message of a subscriber to a lost resource brings an error
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}/no-such-chamber"
    Then Romeo receives:
      """
      <message type='error' id='d1'/>
      """

    Examples:
      | type      |
      | normal    |
      | groupchat |
      | headline  |

  @RFC6121/8.1-error-to-known
  Scenario Outline: a "<type>" message to a lost resource, of somebody who was sent directed presence, brings an error
    Given Romeo is online
    And Juliet is online
    When Juliet sends:
      """
      <presence to='${Romeo.full}'/>
      """
    Then Romeo receives:
      """
      <presence from='${Juliet.full}'/>
      """
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}/no-such-chamber"
    Then Romeo receives:
      """
      <message type='error' id='d1'/>
      """

    Examples:
      | type      |
      | normal    |
      | groupchat |
      | headline  |
