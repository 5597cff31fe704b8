Feature: RFC 6121 §8.5.2.1.1 Normal messages to one resource

  # Type "none" has no attribute, and "serenade" is an unknown type: both are normal (section 5.2.2).
  @RFC6121/8.5.2.1.1-normal-one
  Scenario Outline: a message of type "<type>" for the one non-negative of "<resources>" is delivered there
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}"
    Then "d1" from Romeo to Juliet is "delivered to balcony"

    Examples:
      | type     | resources                    |
      | none     | balcony 0                    |
      | normal   | balcony 0                    |
      | serenade | balcony 0                    |
      | none     | balcony 127                  |
      | normal   | balcony 127                  |
      | serenade | balcony 127                  |
      | none     | balcony 0, chamber -1        |
      | normal   | balcony 0, chamber -1        |
      | serenade | balcony 0, chamber -1        |
      | none     | balcony 1, chamber connected |
      | normal   | balcony 1, chamber connected |
      | serenade | balcony 1, chamber connected |
