Feature: RFC 6121 §8.5.2.1 Who is addressed

  @RFC6121/8.5.2.1.1-to-kept
  Scenario Outline: a "<type>" message to a bare JID arrives as one to the bare JID
    Given Romeo is online
    And Juliet has the resources "balcony 0"
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}"
    Then Juliet/balcony receives:
      """
      <message id='d1' to='${Juliet.bare}' from='${Romeo.full}'/>
      """

    Examples:
      | type     |
      | normal   |
      | chat     |
      | headline |

  @RFC6121/8.5.2.1.2-to-kept
  Scenario Outline: <what> to a bare JID arrives as one to the bare JID at each resource
    Given Romeo is online
    And Juliet has the resources "balcony 0, chamber -1"
    When Romeo sends:
      """
      <presence <type> id='d1' to='${Juliet.bare}'/>
      """
    Then Juliet/balcony receives:
      """
      <presence id='d1' to='${Juliet.bare}' from='${Romeo.full}'/>
      """
    And Juliet/chamber receives:
      """
      <presence id='d1' to='${Juliet.bare}' from='${Romeo.full}'/>
      """

    Examples:
      | what                 | type               |
      | available presence   |                    |
      | unavailable presence | type='unavailable' |

  @RFC6121/8.5.2.1.2-to-kept
  Scenario: a request for a subscription arrives as one to the bare JID
    Given Romeo is online
    And Juliet has the resources "balcony 0"
    When Romeo sends:
      """
      <presence type='subscribe' id='d1' to='${Juliet.bare}'/>
      """
    Then Juliet/balcony receives:
      """
      <presence type='subscribe' to='${Juliet.bare}' from='${Romeo.bare}'/>
      """
