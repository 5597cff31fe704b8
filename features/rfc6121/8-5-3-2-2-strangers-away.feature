Feature: RFC 6121 §8.5.3.2.2 Strangers' presence about subscriptions to a lost resource of a user who is away

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
