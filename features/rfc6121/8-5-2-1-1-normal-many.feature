Feature: RFC 6121 §8.5.2.1.1 Normal messages to several resources

  @RFC6121/8.5.2.1.1-normal-many
  Scenario Outline: a message of type "<type>" for the non-negative resources "<resources>" is delivered to the most available or to all
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}"
    Then "d1" from Romeo to Juliet is "delivered to some of balcony and chamber"

    Examples:
      | type     | resources                       |
      | none     | balcony 0, chamber 0            |
      | normal   | balcony 0, chamber 0            |
      | none     | balcony 1, chamber 5            |
      | normal   | balcony 1, chamber 5            |
      | none     | balcony 10, chamber 0           |
      | normal   | balcony 10, chamber 0           |
      | none     | balcony 1, chamber 1, closet -1 |
      | normal   | balcony 1, chamber 1, closet -1 |
      | serenade | balcony 0, chamber 0            |
      | serenade | balcony 1, chamber 5            |
