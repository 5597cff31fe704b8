Feature: RFC 6121 §8.5.3.2.2 Strangers' presence about subscriptions to a lost resource of a user with several others

  @RFC6121/8.5.3.2.2-subscriptions
  Scenario Outline: a stranger's "<type>" for a lost resource beside "<resources>" is ignored
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends:
      """
      <presence type='<type>' id='d1' to='${Juliet.bare}/no-such-chamber'/>
      """
    Then "d1" from Romeo to Juliet is "ignored"

    Examples:
      | type         | resources                       |
      | subscribed   | balcony 1, chamber 5            |
      | unsubscribe  | balcony 1, chamber 5            |
      | unsubscribed | balcony 1, chamber 5            |
      | subscribed   | balcony 3, chamber 0, closet -1 |
      | unsubscribe  | balcony 3, chamber 0, closet -1 |
      | unsubscribed | balcony 3, chamber 0, closet -1 |
      | subscribed   | chamber -1, orchard -128        |
      | unsubscribe  | chamber -1, orchard -128        |
      | unsubscribed | chamber -1, orchard -128        |
