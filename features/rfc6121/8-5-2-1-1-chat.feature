Feature: RFC 6121 §8.5.2.1.1 Chat messages

  @RFC6121/8.5.2.1.1-chat-one
  Scenario Outline: a chat message for the one non-negative of "<resources>" is delivered there
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "chat" to "${Juliet.bare}"
    Then "d1" from Romeo to Juliet is "delivered to balcony"

    Examples:
      | resources                      |
      | balcony 0                      |
      | balcony 127                    |
      | balcony 0, chamber -1          |
      | balcony 1, chamber connected   |
      | balcony 0, chamber unavailable |

  @RFC6121/8.5.2.1.1-chat-many
  Scenario Outline: a chat message for the non-negative resources "<resources>" is delivered to the most available or to all
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "chat" to "${Juliet.bare}"
    Then "d1" from Romeo to Juliet is "delivered to some of balcony and chamber"

    Examples:
      | resources                              |
      | balcony 0, chamber 0                   |
      | balcony 1, chamber 5                   |
      | balcony 10, chamber 0                  |
      | balcony 1, chamber 1, closet -1        |
      | balcony 5, chamber 1, closet connected |
