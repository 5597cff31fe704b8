Feature: RFC 6121 §8.5.3.2.2 Strangers' presence about subscriptions to a lost resource

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
      | type         | resources  |
      | subscribed   | balcony 0  |
      | unsubscribe  | balcony 0  |
      | unsubscribed | balcony 0  |
      | subscribed   | chamber -1 |
      | unsubscribe  | chamber -1 |
      | unsubscribed | chamber -1 |

  @RFC6121/8.5.3.2.2-subscriptions
  Scenario Outline: a stranger's "<type>" for a lost resource of a user who is away is ignored
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends:
      """
      <presence type='<type>' id='d1' to='${Juliet.bare}/no-such-chamber'/>
      """
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "ignored"

    Examples:
      | type         |
      | subscribed   |
      | unsubscribe  |
      | unsubscribed |
