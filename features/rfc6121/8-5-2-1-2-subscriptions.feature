Feature: RFC 6121 §8.5.2.1.2 Presence for subscriptions, and probes, to a bare JID

  @RFC6121/8.5.2.1.2-subscriptions
  Scenario Outline: a request for a subscription reaches all available of the resources "<resources>"
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends:
      """
      <presence type='subscribe' id='d1' to='${Juliet.bare}'/>
      """
    Then Juliet/balcony receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    And Juliet/chamber receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """

    Examples:
      | resources             |
      | balcony 0, chamber 5  |
      | balcony 0, chamber -1 |

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
      <presence type='<type>' from='{/^${Romeo.bare}/}'/>
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
      | jid      | priority | to             |
      | bare JID | 0        | ${Juliet.bare} |
      | bare JID | -1       | ${Juliet.bare} |

  # A server need not process the probe of its own user's client (section 4.3).
  @RFC6121/8.5.2.1.2-probe @components
  Scenario: the probe of a subscriber elsewhere is answered with the presence of each resource
    Given Capulet is a connected component
    And Juliet is online
    And Juliet/chamber is online
    And nurse of Capulet is subscribed to the presence of Juliet
    And Capulet has put away what came so far
    When Capulet sends:
      """
      <presence type='probe' from='nurse@${Capulet}' to='${Juliet.bare}'/>
      """
    Then Capulet receives:
      """
      <presence from='${Juliet.full}' type='{absent}'/>
      """
    And Capulet receives:
      """
      <presence from='${Juliet/chamber.full}' type='{absent}'/>
      """
