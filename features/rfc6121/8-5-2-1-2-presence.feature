Feature: RFC 6121 §8.5.2.1.2 Presence to a bare JID

  @RFC6121/8.5.2.1.2-all
  Scenario Outline: <what> for the resources "<resources>" is delivered to all available ones
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends:
      """
      <presence <type> id='d1' to='${Juliet.bare}'><status>Wooing</status></presence>
      """
    Then "d1" from Romeo to Juliet is "delivered to <all>"

    Examples:
      | what                 | type               | resources                              | all                            |
      | available presence   |                    | balcony 0                              | balcony                        |
      | available presence   |                    | chamber -1                             | chamber                        |
      | available presence   |                    | balcony 5, chamber -1                  | balcony and chamber            |
      | available presence   |                    | balcony 0, chamber 0, closet connected | balcony and chamber            |
      | unavailable presence | type='unavailable' | balcony 0                              | balcony                        |
      | unavailable presence | type='unavailable' | chamber -1                             | chamber                        |
      | unavailable presence | type='unavailable' | balcony 5, chamber -1                  | balcony and chamber            |
      | unavailable presence | type='unavailable' | balcony 0, chamber 0, closet connected | balcony and chamber            |
      | available presence   |                    | balcony 3, chamber 0, closet -1        | balcony and chamber and closet |
      | available presence   |                    | chamber -1, orchard -128               | chamber and orchard            |
      | unavailable presence | type='unavailable' | balcony 3, chamber 0, closet -1        | balcony and chamber and closet |
      | unavailable presence | type='unavailable' | chamber -1, orchard -128               | chamber and orchard            |
