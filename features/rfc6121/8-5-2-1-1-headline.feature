Feature: RFC 6121 §8.5.2.1.1 Headlines to a bare JID

  @RFC6121/8.5.2.1.1-headline-one
  Scenario Outline: a headline for the one non-negative of "<resources>" is delivered there
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "headline" to "${Juliet.bare}"
    Then "d1" from Romeo to Juliet is "delivered to balcony"

    Examples:
      | resources                    |
      | balcony 0                    |
      | balcony 127                  |
      | balcony 0, chamber -1        |
      | balcony 1, chamber connected |

  @RFC6121/8.5.2.1.1-headline-many
  Scenario Outline: a headline for the resources "<resources>" is delivered to all that are not negative
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "headline" to "${Juliet.bare}"
    Then "d1" from Romeo to Juliet is "delivered to balcony and chamber"

    Examples:
      | resources                        |
      | balcony 0, chamber 0             |
      | balcony 1, chamber 5             |
      | balcony 10, chamber 0, closet -1 |
