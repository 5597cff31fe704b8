Feature: RFC 6121 §3 Subscription stanzas go out from the bare JID

  @RFC6121/3-bare-from
  Scenario Outline: <type> reaches the contact from the user's bare JID
    Given Romeo is online
    And Juliet is online
    And Romeo's subscription to Juliet is "<state>"
    When Romeo sends:
      """
      <presence type='<type>' id='b1' to='${Juliet.bare}'/>
      """
    Then Juliet receives:
      """
      <presence type='<type>' from='${Romeo.bare}'/>
      """

    Examples:
      | type         | state             |
      | subscribe    | None              |
      | subscribed   | None + Pending In |
      | unsubscribe  | To                |
      | unsubscribed | From              |

  @RFC6121/3-bare-from
  Scenario Outline: <type> that names the full JID reaches the contact from the bare JID
    Given Romeo is online
    And Juliet is online
    And Romeo's subscription to Juliet is "<state>"
    When Romeo sends:
      """
      <presence type='<type>' id='b2' from='${Romeo.full}' to='${Juliet.bare}'/>
      """
    Then Juliet receives:
      """
      <presence type='<type>' from='${Romeo.bare}'/>
      """

    Examples:
      | type         | state             |
      | subscribe    | None              |
      | subscribed   | None + Pending In |
      | unsubscribe  | To                |
      | unsubscribed | From              |
