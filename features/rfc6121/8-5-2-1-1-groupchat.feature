Feature: RFC 6121 §8.5.2.1.1 Groupchat messages to a bare JID

  @RFC6121/8.5.2.1.1-groupchat
  Scenario Outline: a groupchat message for the resources "<resources>" is delivered to none and refused
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "groupchat" to "${Juliet.bare}"
    Then "d1" from Romeo to Juliet is "refused"

    Examples:
      | resources                       |
      | balcony 0                       |
      | balcony 0, chamber 0            |
      | balcony 1, chamber -1           |
      | chamber -1                      |
      | balcony connected               |
      | balcony 1, chamber 1, closet -1 |
      | balcony 3, chamber 0, closet -1 |
      | chamber -1, orchard -128        |

  @RFC6121/8.5.2.1.1-groupchat-condition
  Scenario Outline: the error for a groupchat message for the resources "<resources>" is service-unavailable
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "groupchat" to "${Juliet.bare}"
    Then Romeo receives the stanza error service-unavailable for "d1"

    Examples:
      | resources            |
      | balcony 0            |
      | balcony 0, chamber 0 |
      | chamber -1           |
