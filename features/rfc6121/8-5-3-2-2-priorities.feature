Feature: RFC 6121 §8.5.3.2.2 Presence to a lost resource, whatever the priorities of the others

  @RFC6121/8.5.3.2.2-ignored
  Scenario Outline: <what> to a lost resource beside "<resources>" is ignored whatever their priorities
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends:
      """
      <presence <type> id='d1' to='${Juliet.bare}/no-such-chamber'><status>Wooing</status></presence>
      """
    Then "d1" from Romeo to Juliet is "ignored"

    Examples:
      | what                 | type               | resources                       |
      | available presence   |                    | chamber -1                      |
      | available presence   |                    | balcony 0, chamber 0            |
      | available presence   |                    | balcony 1, chamber 5            |
      | available presence   |                    | balcony 3, chamber 0, closet -1 |
      | available presence   |                    | chamber -1, orchard -128        |
      | unavailable presence | type='unavailable' | chamber -1                      |
      | unavailable presence | type='unavailable' | balcony 0, chamber 0            |
      | unavailable presence | type='unavailable' | balcony 1, chamber 5            |
      | unavailable presence | type='unavailable' | balcony 3, chamber 0, closet -1 |
      | unavailable presence | type='unavailable' | chamber -1, orchard -128        |
