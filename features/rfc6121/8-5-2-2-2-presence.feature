Feature: RFC 6121 §8.5.2.2.2 Presence for a user who is away

  @RFC6121/8.5.2.2.2-ignored
  Scenario Outline: <what> for a user who is away is ignored
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends:
      """
      <presence <type> id='d1' to='${Juliet.bare}'><status>Wooing</status></presence>
      """
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "ignored"

    Examples:
      | what                 | type               |
      | available presence   |                    |
      | unavailable presence | type='unavailable' |

  @RFC6121/8.5.2.2.2-subscriptions
  Scenario: a request for a subscription to a user who is away comes when the user comes
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends:
      """
      <presence type='subscribe' id='d1' to='${Juliet.bare}'/>
      """
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then Juliet/closet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}' to='${Juliet.bare}'/>
      """

  @RFC6121/8.5.2.2.2-subscriptions
  Scenario Outline: presence of type "<type>" that changes nothing does not come to a user who was away
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends:
      """
      <presence type='<type>' id='d1' to='${Juliet.bare}'/>
      """
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then after a while Juliet/closet has received no:
      """
      <presence type='<type>' from='{/^${Romeo.bare}/}'/>
      """

    Examples:
      | type         |
      | subscribed   |
      | unsubscribe  |
      | unsubscribed |

  @RFC6121/8.5.2.2.2-probe
  Scenario: a probe for a user who is away does not come later
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends:
      """
      <presence type='probe' id='d1' to='${Juliet.bare}'/>
      """
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then after a while Juliet/closet has received no:
      """
      <presence type='probe' from='{/^${Romeo.bare}/}'/>
      """
