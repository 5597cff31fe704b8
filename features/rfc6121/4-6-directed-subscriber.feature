Feature: RFC 6121 §4.6 Directed presence to subscribers

  @RFC6121/4.6.3-subscriber-delivered
  Scenario: directed presence to a subscriber is delivered whole
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence id='d1' to='${Romeo.bare}'><show>chat</show><status>For thee</status><mood xmlns='urn:example:mood'>light</mood></presence>
      """
    Then Romeo receives:
      """
      <presence id='d1' type='{absent}' from='${Juliet.full}'><show>chat</show><status>For thee</status><mood xmlns='urn:example:mood'>light</mood></presence>
      """

  @RFC6121/4.6.3-subscriber-delivered
  Scenario: directed unavailable presence to a subscriber is delivered whole
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence type='unavailable' id='d1' to='${Romeo.bare}'><status>Not for thee</status><mood xmlns='urn:example:mood'>dark</mood></presence>
      """
    Then Romeo receives:
      """
      <presence type='unavailable' id='d1' from='${Juliet.full}'><status>Not for thee</status><mood xmlns='urn:example:mood'>dark</mood></presence>
      """

  @RFC6121/4.6.3-subscriber-delivered @components
  Scenario: directed presence to a subscriber elsewhere is routed whole
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence id='d1' to='nurse@${Capulet}'><show>chat</show><status>For thee</status><mood xmlns='urn:example:mood'>light</mood></presence>
      """
    Then Capulet receives:
      """
      <presence id='d1' type='{absent}' from='${Juliet.full}' to='nurse@${Capulet}'><show>chat</show><status>For thee</status><mood xmlns='urn:example:mood'>light</mood></presence>
      """

  @RFC6121/4.6.3-subscriber-stays
  Scenario Outline: a subscriber who was sent <what> still gets broadcasts
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence id='d1' <type> to='${Romeo.bare}'/>
      """
    Then Romeo receives:
      """
      <presence id='d1'/>
      """
    When Juliet sends:
      """
      <presence id='u1'><show>away</show></presence>
      """
    Then Romeo receives:
      """
      <presence id='u1' type='{absent}' from='${Juliet.full}'><show>away</show></presence>
      """

    Examples:
      | what                          | type               |
      | directed presence             |                    |
      | directed unavailable presence | type='unavailable' |

  @RFC6121/4.6.2-subscription-first
  Scenario: who was sent directed presence and is subscribed then gets broadcasts
    Given Romeo is online
    And Juliet is online
    And Romeo has asked for the roster
    And Juliet has asked for the roster
    When Juliet sends:
      """
      <presence id='d1' to='${Romeo.full}'/>
      """
    Then Romeo receives:
      """
      <presence id='d1'/>
      """
    When Romeo sends:
      """
      <presence type='subscribe' to='${Juliet.bare}'/>
      """
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    When Juliet sends:
      """
      <presence type='subscribed' to='${Romeo.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='subscribed' from='${Juliet.bare}'/>
      """
    When Juliet sends:
      """
      <presence id='u1'><show>away</show></presence>
      """
    Then Romeo receives:
      """
      <presence id='u1' type='{absent}' from='${Juliet.full}'><show>away</show></presence>
      """

  @RFC6121/4.6.2-cancellation-first
  Scenario Outline: a subscriber who was sent <what> is sent unavailable presence when the subscription is cancelled
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence id='d1' to='<jid>'/>
      """
    Then Romeo receives:
      """
      <presence id='d1'/>
      """
    When Juliet sends:
      """
      <presence type='unsubscribed' to='${Romeo.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """

    Examples:
      | what                              | jid           |
      | directed presence                 | ${Romeo.bare} |
      | directed presence to the full JID | ${Romeo.full} |
