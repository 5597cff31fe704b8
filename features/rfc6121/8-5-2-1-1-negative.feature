Feature: RFC 6121 §8.5.2.1.1 Messages where all priorities are negative

  @RFC6121/8.5.2.1.1-normal-negative @RFC6121/8.5.2.1.1-as-if-offline
  Scenario Outline: a message of type "<type>" for the negative resources "<resources>" is kept or refused
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}"
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "kept or refused with service-unavailable"

    Examples:
      | type     | resources                |
      | none     | chamber -1               |
      | normal   | chamber -1               |
      | serenade | chamber -1               |
      | none     | chamber -1, orchard -128 |
      | normal   | chamber -1, orchard -128 |
      | serenade | chamber -1, orchard -128 |

  @RFC6121/8.5.2.1.1-chat-negative @RFC6121/8.5.2.1.1-as-if-offline
  Scenario Outline: a chat message for the negative resources "<resources>" is kept or refused
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "chat" to "${Juliet.bare}"
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "kept or refused with service-unavailable"

    Examples:
      | resources              |
      | chamber -1             |
      | chamber -128           |
      | chamber -1, orchard -1 |

  @RFC6121/8.5.2.1.1-headline-negative
  Scenario Outline: a headline for the negative resources "<resources>" is ignored
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "headline" to "${Juliet.bare}"
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "ignored"

    Examples:
      | resources                     |
      | chamber -1                    |
      | chamber -1, orchard -128      |
      | chamber -1, orchard connected |
