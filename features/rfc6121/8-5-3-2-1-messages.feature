Feature: RFC 6121 §8.5.3.2.1 Messages to a lost resource

  @RFC6121/8.5.3.2.1-ignored-or-refused
  Scenario Outline: a "<type>" message to a lost resource beside "<resources>" is ignored or refused
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}/no-such-chamber"
    Then "d1" from Romeo to Juliet is "ignored or refused"

    Examples:
      | type      | resources            |
      | normal    | chamber -1           |
      | groupchat | chamber -1           |
      | headline  | chamber -1           |
      | normal    | balcony 0            |
      | groupchat | balcony 0            |
      | headline  | balcony 0            |
      | normal    | balcony 0, chamber 5 |
      | groupchat | balcony 0, chamber 5 |
      | headline  | balcony 0, chamber 5 |

  @RFC6121/8.5.3.2.1-ignored-or-refused
  Scenario Outline: a "<type>" message to a lost resource of a user who is away is ignored or refused
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}/no-such-chamber"
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "ignored or refused"

    Examples:
      | type      |
      | normal    |
      | groupchat |
      | headline  |
