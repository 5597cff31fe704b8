Feature: RFC 6121 §8.5.2.1.1 Messages of type error to a bare JID

  @RFC6121/8.5.2.1.1-error
  Scenario Outline: a message of type error for the resources "<resources>" is ignored
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "error" to "${Juliet.bare}"
    Then "d1" from Romeo to Juliet is "ignored"

    Examples:
      | resources                       |
      | balcony 0                       |
      | balcony 0, chamber 5            |
      | balcony 0, chamber -1           |
      | chamber -1                      |
      | balcony 1, chamber 1, closet -1 |
      | balcony 3, chamber 0, closet -1 |
      | chamber -1, orchard -128        |
