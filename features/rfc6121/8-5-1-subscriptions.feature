Feature: RFC 6121 §8.5.1 No such user: subscriptions

  @RFC6121/8.5.1-subscription
  Scenario Outline: presence of type "<type>" to no user is ignored
    Given Romeo is online
    When Romeo sends:
      """
      <presence type='<type>' id='d1' to='no-such-montague@${domain}'/>
      """
    Then after a while Romeo has received no:
      """
      <presence from='{/^no-such-montague@/}'/>
      """

    Examples:
      | type         |
      | subscribed   |
      | unsubscribe  |
      | unsubscribed |

  # Section 3.1.2 has the server return an error for a request that cannot be delivered because there is no such user, and
  # section 3.1.3 lets it acknowledge any request with unavailable presence of the bare JID.
  @RFC6121/8.5.1-subscription
  Scenario: a request for a subscription to no user is ignored, refused or acknowledged
    Given Romeo is online
    When Romeo sends:
      """
      <presence type='subscribe' id='d1' to='no-such-montague@${domain}'/>
      """
    Then after a while Romeo has received no:
      """
      <presence from='{/^no-such-montague@/}' type='{/^(?!error$|unavailable$)/}'/>
      """

  @RFC6121/8.5.1-subscription
  Scenario Outline: presence of type "<type>" to a full JID of no user is ignored
    Given Romeo is online
    When Romeo sends:
      """
      <presence type='<type>' id='d1' to='no-such-montague@${domain}/chamber'/>
      """
    Then after a while Romeo has received no:
      """
      <presence from='{/^no-such-montague@/}'/>
      """

    Examples:
      | type         |
      | subscribed   |
      | unsubscribe  |
      | unsubscribed |

  # As for the bare JID, which section 3.1.2 has the server take it for.
  @RFC6121/8.5.1-subscription
  Scenario: a request for a subscription to a full JID of no user is ignored, refused or acknowledged
    Given Romeo is online
    When Romeo sends:
      """
      <presence type='subscribe' id='d1' to='no-such-montague@${domain}/chamber'/>
      """
    Then after a while Romeo has received no:
      """
      <presence from='{/^no-such-montague@/}' type='{/^(?!error$|unavailable$)/}'/>
      """
    And Romeo receives no:
      """
      <presence from='{/^no-such-montague@/}' type='{absent}'/>
      """
