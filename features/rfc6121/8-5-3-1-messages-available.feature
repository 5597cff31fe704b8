Feature: RFC 6121 §8.5.3.1 Messages to the full JID of an available resource

  @RFC6121/8.5.3.1-message
  Scenario Outline: a message of type "<type>" to the full JID of the first of "<resources>" is delivered there and nowhere else
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "<type>" to "${Juliet/balcony.full}"
    Then "d1" from Romeo to Juliet is "delivered to balcony"

    Examples:
      | type      | resources            |
      | none      | balcony 0, chamber 5 |
      | normal    | balcony 0, chamber 5 |
      | groupchat | balcony 0, chamber 5 |
      | headline  | balcony 0, chamber 5 |
      | error     | balcony 0, chamber 5 |
      | serenade  | balcony 0, chamber 5 |

  # Copies of chat messages to others are for the server to decide (section 8.5.4).
  @RFC6121/8.5.3.1-message
  Scenario Outline: a chat message to the full JID of the first of "<resources>" is delivered there
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "chat" to "${Juliet/balcony.full}"
    Then "d1" from Romeo to Juliet is "delivered at least to balcony"

    Examples:
      | resources            |
      | balcony 0            |
      | balcony 0, chamber 5 |
