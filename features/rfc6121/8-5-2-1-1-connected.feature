Feature: RFC 6121 §8.5.2.1.1 Messages where no resource is available

  # No available resource has a priority that is not negative. RFC 6120 section 10.5.3.2 lets a connected one get the message.
  @RFC6121/8.5.2.1.1-normal-negative
  Scenario Outline: a message of type "<type>" for the connected resources "<resources>" is kept, refused or delivered
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}"
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "kept or refused with service-unavailable or delivered to some of balcony and chamber"

    Examples:
      | type   | resources                              |
      | none   | balcony connected                      |
      | normal | balcony connected                      |
      | none   | balcony unavailable                    |
      | normal | balcony unavailable                    |
      | normal | balcony connected, chamber unavailable |

  @RFC6121/8.5.2.1.1-chat-negative
  Scenario Outline: a chat message for the connected resources "<resources>" is kept, refused or delivered
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "chat" to "${Juliet.bare}"
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "kept or refused with service-unavailable or delivered to some of balcony and chamber"

    Examples:
      | resources                              |
      | balcony connected                      |
      | balcony unavailable                    |
      | balcony connected, chamber unavailable |

  @RFC6121/8.5.2.1.1-error
  Scenario Outline: an error message for the connected resources "<resources>" is ignored
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "error" to "${Juliet.bare}"
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "ignored"

    Examples:
      | resources           |
      | balcony connected   |
      | balcony unavailable |
