@components
Feature: RFC 6121 §4.6 Directed presence to strangers elsewhere

  @RFC6121/4.6.3-stranger-delivered
  Scenario: directed presence is routed whole to a stranger elsewhere
    Given Capulet is a connected component
    And Juliet is online
    When Juliet sends:
      """
      <presence id='d1' to='nurse@${Capulet}/kitchen'><status>Hark</status><mood xmlns='urn:example:mood'>light</mood></presence>
      """
    Then Capulet receives:
      """
      <presence id='d1' type='{absent}' from='${Juliet.full}' to='nurse@${Capulet}/kitchen'><status>Hark</status><mood xmlns='urn:example:mood'>light</mood></presence>
      """

  @RFC6121/4.6.3-stranger-no-broadcast
  Scenario: a stranger elsewhere who was sent directed presence gets no broadcast
    Given Capulet is a connected component
    And Juliet is online
    When Juliet sends:
      """
      <presence id='d1' to='nurse@${Capulet}/kitchen'/>
      <presence><show>away</show></presence>
      """
    Then Capulet receives:
      """
      <presence id='d1'/>
      """
    And Capulet receives from Juliet no:
      """
      <presence from='${Juliet.full}'><show>away</show></presence>
      """

  @RFC6121/4.6.3-stranger-unavailable
  Scenario Outline: when Juliet <leaves>, a stranger elsewhere who was sent directed presence is told
    Given Capulet is a connected component
    And Juliet is online
    When Juliet sends:
      """
      <presence id='d1' to='nurse@${Capulet}/kitchen'/>
      """
    Then Capulet receives:
      """
      <presence id='d1'/>
      """
    When Juliet <leaves>
    Then Capulet receives:
      """
      <presence type='unavailable' from='${Juliet.full}' to='nurse@${Capulet}/kitchen'/>
      """

    Examples:
      | leaves                |
      | becomes unavailable   |
      | resets the connection |

  @RFC6121/4.6.2-removed
  Scenario: a stranger elsewhere who was sent directed unavailable presence hears no more
    Given Capulet is a connected component
    And Juliet is online
    When Juliet sends:
      """
      <presence id='d1' to='nurse@${Capulet}/kitchen'/>
      <presence id='d2' type='unavailable' to='nurse@${Capulet}/kitchen'/>
      """
    Then Capulet receives:
      """
      <presence id='d2' type='unavailable'/>
      """
    When Juliet becomes unavailable
    Then Capulet receives from Juliet no:
      """
      <presence type='unavailable' from='${Juliet.full}' to='nurse@${Capulet}/kitchen'/>
      """

  @RFC6121/4.6.6-directed-answered
  Scenario: a probe by a stranger who was sent directed presence is answered
    Given Capulet is a connected component
    And Juliet is online
    When Juliet sends:
      """
      <presence id='d1' to='nurse@${Capulet}/kitchen'/>
      """
    Then Capulet receives:
      """
      <presence id='d1'/>
      """
    When Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}/kitchen' to='${Juliet.full}'/>
      """
    Then Capulet soon receives:
      """
      <presence type='{absent}' from='${Juliet.full}'/>
      """

  @RFC6121/4.6.6-mere
  Scenario: a probe by a stranger who was sent directed presence is answered without details
    Given Capulet is a connected component
    And Juliet is online
    When Juliet sends:
      """
      <presence id='d1' to='nurse@${Capulet}/kitchen'><show>chat</show><status>Hark</status></presence>
      """
    Then Capulet receives:
      """
      <presence id='d1'/>
      """
    When Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}/kitchen' to='${Juliet.full}'/>
      """
    Then after a while Capulet has received no:
      """
      <presence type='{absent}' from='${Juliet.full}'><show/></presence>
      """
    And after a while Capulet has received no:
      """
      <presence type='{absent}' from='${Juliet.full}'><status/></presence>
      """

  @RFC6121/4.6.6-only-that
  Scenario Outline: a probe for the <form> JID by a stranger who was sent directed presence reveals no other resource
    Given Capulet is a connected component
    And Juliet is online
    And Juliet/phone is online
    When Juliet sends:
      """
      <presence id='d1' to='nurse@${Capulet}/kitchen'/>
      """
    Then Capulet receives:
      """
      <presence id='d1'/>
      """
    When Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}/kitchen' to='${Juliet.<form>}'/>
      """
    Then after a while Capulet has received no:
      """
      <presence type='{absent}' from='${Juliet/phone.full}'/>
      """

    Examples:
      | form |
      | full |
      | bare |

  @RFC6121/4.6.6-subscription-first
  Scenario: a subscriber's probe is answered in full, also after directed presence
    Given Capulet is a connected component
    And Juliet is online
    And Juliet/phone is online
    And nurse of Capulet is subscribed to the presence of Juliet
    And Capulet has put away what came so far
    When Juliet sends:
      """
      <presence id='d1' to='nurse@${Capulet}'><show>chat</show></presence>
      """
    Then Capulet receives:
      """
      <presence id='d1'/>
      """
    When Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}' to='${Juliet.bare}'/>
      """
    Then Capulet receives:
      """
      <presence type='{absent}' from='${Juliet.full}'><not:show/></presence>
      """
    And Capulet receives:
      """
      <presence type='{absent}' from='${Juliet/phone.full}'/>
      """
