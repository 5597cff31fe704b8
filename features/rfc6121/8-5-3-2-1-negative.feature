Feature: RFC 6121 §8.5.3.2.1 Messages to a lost resource beside resources of negative priority

  @RFC6121/8.5.3.2.1-ignored-or-refused
  Scenario Outline: a "<type>" message to a lost resource beside "<resources>", of which one is negative, is ignored or refused
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}/no-such-chamber"
    Then "d1" from Romeo to Juliet is "ignored or refused"

    Examples:
      | type      | resources                       |
      | normal    | balcony 3, chamber -1           |
      | groupchat | balcony 3, chamber -1           |
      | headline  | balcony 3, chamber -1           |
      | normal    | balcony 3, chamber 0, closet -1 |
      | groupchat | balcony 3, chamber 0, closet -1 |
      | headline  | balcony 3, chamber 0, closet -1 |

  # It is not kept either, as a chat message may be.
  @RFC6121/8.5.3.2.1-ignored-or-refused
  Scenario Outline: a "<type>" message to a lost resource beside several negative ones is ignored or refused
    Given Romeo is online
    And Juliet has the resources "chamber -1, orchard -128"
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}/no-such-chamber"
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "ignored or refused"

    Examples:
      | type      |
      | normal    |
      | groupchat |
      | headline  |

  @RFC6121/8.5.3.2.1-error
  Scenario Outline: a message of type error to a lost resource beside "<resources>", of which one is negative, is ignored
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "error" to "${Juliet.bare}/no-such-chamber"
    Then "d1" from Romeo to Juliet is "ignored"

    Examples:
      | resources                       |
      | balcony 3, chamber -1           |
      | balcony 3, chamber 0, closet -1 |

  @RFC6121/8.5.3.2.1-error
  Scenario: a message of type error to a lost resource beside several negative ones is ignored
    Given Romeo is online
    And Juliet has the resources "chamber -1, orchard -128"
    When Romeo sends the message "d1" of type "error" to "${Juliet.bare}/no-such-chamber"
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "ignored"
