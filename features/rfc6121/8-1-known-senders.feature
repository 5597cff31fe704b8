Feature: RFC 6121 §8.1 Senders who may know

  # Whether it may be delivered to another resource is for section 8.5.3.2.1.
  @RFC6121/8.1-error-to-known
  Scenario Outline: a "<type>" message of a subscriber to a lost resource brings an error
    Given Romeo is online
    And Juliet has the resources "balcony 0"
    And Romeo is subscribed to the presence of Juliet/balcony
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}/no-such-chamber"
    Then "d1" from Romeo to Juliet is "refused or delivered at least to balcony"

    Examples:
      | type      |
      | normal    |
      | groupchat |
      | headline  |

  @RFC6121/8.1-error-to-known
  Scenario Outline: a "<type>" message to a lost resource, of somebody who was sent directed presence, brings an error
    Given Romeo is online
    And Juliet has the resources "balcony 0"
    When Juliet/balcony sends:
      """
      <presence to='${Romeo.full}'/>
      """
    Then Romeo receives:
      """
      <presence from='${Juliet/balcony.full}'/>
      """
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}/no-such-chamber"
    Then "d1" from Romeo to Juliet is "refused or delivered at least to balcony"

    Examples:
      | type      |
      | normal    |
      | groupchat |
      | headline  |
