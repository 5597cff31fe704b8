Feature: RFC 6121 §4.6 Directed presence of those who are not available, and at the recipient

  @RFC6121/4.6.3-not-available
  Scenario Outline: when Juliet, who has sent directed presence and no initial presence, <leaves>, the recipient is told
    Given Romeo is online
    And Juliet is connected
    When Juliet sends:
      """
      <presence id='d1' to='${Romeo.full}'/>
      """
    Then Romeo receives:
      """
      <presence id='d1' type='{absent}' from='${Juliet.full}'/>
      """
    When Juliet <leaves>
    Then Romeo receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """

    Examples:
      | leaves                |
      | closes the stream     |
      | resets the connection |

  @RFC6121/4.6.3-not-available
  Scenario: when Juliet, who has sent directed presence after unavailable presence, closes the stream, the recipient is told
    Given Romeo is online
    And Juliet is online
    When Juliet becomes unavailable
    And Juliet sends:
      """
      <presence id='d1' to='${Romeo.full}'/>
      """
    Then Romeo receives:
      """
      <presence id='d1' type='{absent}' from='${Juliet.full}'/>
      """
    When Juliet closes the stream
    Then Romeo receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """

  @RFC6121/4.6.3-not-available
  Scenario: who was sent directed presence before initial presence does not get the broadcast
    Given Romeo is online
    And Juliet is connected
    When Juliet sends:
      """
      <presence id='d1' to='${Romeo.full}'/>
      <presence><show>away</show></presence>
      """
    Then Romeo receives:
      """
      <presence id='d1' type='{absent}' from='${Juliet.full}'/>
      """
    And Romeo receives from Juliet no:
      """
      <presence from='${Juliet.full}'><show>away</show></presence>
      """

  @RFC6121/4.6.4-inbound
  Scenario: directed presence to a bare JID reaches all available resources
    Given Romeo is online
    And Romeo/phone is online
    And Juliet is online
    When Juliet sends:
      """
      <presence id='d1' to='${Romeo.bare}'><status>Hark</status></presence>
      """
    Then Romeo receives:
      """
      <presence id='d1' from='${Juliet.full}'><status>Hark</status></presence>
      """
    And Romeo/phone receives:
      """
      <presence id='d1' from='${Juliet.full}'><status>Hark</status></presence>
      """

  @RFC6121/4.6.4-inbound @components
  Scenario Outline: <what> from a stranger elsewhere reaches all available resources
    Given Capulet is a connected component
    And Romeo is online
    And Romeo/phone is online
    When Capulet sends:
      """
      <presence id='d1' <type> from='nurse@${Capulet}/kitchen' to='${Romeo.bare}'><status>Hark</status></presence>
      """
    Then Romeo receives:
      """
      <presence id='d1' <type> from='nurse@${Capulet}/kitchen'><status>Hark</status></presence>
      """
    And Romeo/phone receives:
      """
      <presence id='d1' <type> from='nurse@${Capulet}/kitchen'><status>Hark</status></presence>
      """

    Examples:
      | what                          | type               |
      | directed presence             |                    |
      | directed unavailable presence | type='unavailable' |
