Feature: RFC 6121 §8.5.2.1.2 Presence that nobody asked for

  @RFC6121/8.5.2.1.2-subscriptions
  Scenario Outline: presence of type "<type>" that changes nothing does not reach the resource of priority <priority>
    Given Romeo is online
    And Juliet has the resources "balcony <priority>"
    When Romeo sends:
      """
      <presence type='<type>' id='d1' to='${Juliet.bare}'/>
      """
    Then after a while Juliet/balcony has received no:
      """
      <presence from='{/^${Romeo.bare}/}'/>
      """

    Examples:
      | type         | priority |
      | subscribed   | 0        |
      | subscribed   | -1       |
      | unsubscribe  | 0        |
      | unsubscribe  | -1       |
      | unsubscribed | 0        |
      | unsubscribed | -1       |

  @RFC6121/8.5.2.1.2-probe
  Scenario Outline: a probe for the <jid> is not passed to the resource of priority <priority>
    Given Romeo is online
    And Juliet has the resources "balcony <priority>"
    When Romeo sends:
      """
      <presence type='probe' id='d1' to='<to>'/>
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
      | jid      | priority | to                     |
      | bare JID | 0        | ${Juliet.bare}         |
      | bare JID | -1       | ${Juliet.bare}         |
      | full JID | 0        | ${Juliet/balcony.full} |
      | full JID | -1       | ${Juliet/balcony.full} |

  @RFC6121/8.5.2.1.2-probe
  Scenario: a subscriber's probe is answered with the presence of each resource
    Given Romeo is online
    And Juliet is online
    And Juliet/chamber is online
    And Romeo is subscribed to the presence of Juliet
    And Romeo has put away what came so far
    When Romeo sends:
      """
      <presence type='probe' to='${Juliet.bare}'/>
      """
    Then Romeo receives:
      """
      <presence from='${Juliet.full}' type='{absent}'/>
      """
    And Romeo receives:
      """
      <presence from='${Juliet/chamber.full}' type='{absent}'/>
      """
