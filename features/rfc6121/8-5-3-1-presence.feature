Feature: RFC 6121 §8.5.3.1 Presence to a full JID

  @RFC6121/8.5.3.1-presence
  Scenario Outline: <what> to the full JID of the first of "<resources>" is delivered there and nowhere else
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends:
      """
      <presence <type> id='d1' to='${Juliet/balcony.full}'><status>Wooing</status></presence>
      """
    Then "d1" from Romeo to Juliet is "delivered to balcony"

    Examples:
      | what                 | type               | resources                    |
      | available presence   |                    | balcony 0, chamber 5         |
      | available presence   |                    | balcony -1, chamber 5        |
      | available presence   |                    | balcony connected, chamber 5 |
      | unavailable presence | type='unavailable' | balcony 0, chamber 5         |
      | unavailable presence | type='unavailable' | balcony -1, chamber 5        |
      | unavailable presence | type='unavailable' | balcony connected, chamber 5 |

  @RFC6121/8.5.3.1-subscriptions
  Scenario: a request for a subscription to a full JID reaches the user
    Given Romeo is online
    And Juliet has the resources "balcony 0"
    When Romeo sends:
      """
      <presence type='subscribe' id='d1' to='${Juliet/balcony.full}'/>
      """
    Then Juliet/balcony receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """

  @RFC6121/8.5.3.1-subscriptions
  Scenario Outline: presence of type "<type>" to a full JID that changes nothing does not reach the resource
    Given Romeo is online
    And Juliet has the resources "balcony 0"
    When Romeo sends:
      """
      <presence type='<type>' id='d1' to='${Juliet/balcony.full}'/>
      """
    Then after a while Juliet/balcony has received no:
      """
      <presence type='<type>' from='{/^${Romeo.bare}/}'/>
      """

    Examples:
      | type         |
      | subscribed   |
      | unsubscribe  |
      | unsubscribed |

  @RFC6121/8.5.3.1-probe
  Scenario Outline: a stranger's probe for the full JID of a resource of priority <priority> is not passed to it and tells nothing
    Given Romeo is online
    And Juliet has the resources "balcony <priority>"
    When Romeo sends:
      """
      <presence type='probe' id='d1' to='${Juliet/balcony.full}'/>
      """
    Then after a while Juliet/balcony has received no:
      """
      <presence type='probe'/>
      """
    And Romeo receives no:
      """
      <presence from='{/^${Juliet.bare}/}' type='{absent}'/>
      """

    Examples:
      | priority |
      | 0        |
      | -1       |
