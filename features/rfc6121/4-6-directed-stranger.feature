Feature: RFC 6121 §4.6 Directed presence to those who are not subscribed

  @RFC6121/4.6.3-stranger-delivered
  Scenario Outline: <what> to a stranger's <form> JID is delivered whole
    Given Romeo is online
    And Juliet is online
    When Juliet sends:
      """
      <presence id='d1' <type> to='${Romeo.<form>}'><status>Hark</status><status xml:lang='cs'>Slyš</status><mood xmlns='urn:example:mood'>light</mood></presence>
      """
    Then Romeo receives:
      """
      <presence id='d1' <type> from='${Juliet.full}'><status>Hark</status><status xml:lang='cs'>Slyš</status><mood xmlns='urn:example:mood'>light</mood></presence>
      """

    Examples:
      | what                          | form | type               |
      | directed presence             | bare |                    |
      | directed presence             | full |                    |
      | directed unavailable presence | full | type='unavailable' |

  @RFC6121/4.6.3-stranger-no-broadcast
  Scenario Outline: a stranger whose <form> JID was sent directed presence gets no broadcast
    Given Romeo is online
    And Juliet is online
    When Juliet sends:
      """
      <presence id='d1' to='${Romeo.<form>}'/>
      """
    Then Romeo receives:
      """
      <presence id='d1'/>
      """
    When Juliet sends:
      """
      <presence><show>away</show></presence>
      """
    Then Romeo receives from Juliet no:
      """
      <presence from='${Juliet.full}'><show>away</show></presence>
      """

    Examples:
      | form |
      | bare |
      | full |

  @RFC6121/4.6.3-stranger-unavailable
  Scenario Outline: when Juliet <leaves>, a stranger whose <form> JID was sent directed presence is told
    Given Romeo is online
    And Juliet is online
    When Juliet sends:
      """
      <presence id='d1' to='${Romeo.<form>}'/>
      """
    Then Romeo receives:
      """
      <presence id='d1'/>
      """
    When Juliet <leaves>
    Then Romeo receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """

    Examples:
      | leaves                       | form |
      | becomes unavailable          | bare |
      | becomes unavailable          | full |
      | closes the stream            | full |
      | resets the connection        | full |
      | resets the connection        | bare |

  @RFC6121/4.6.2-removed
  Scenario Outline: a stranger whose <form> JID was sent directed unavailable presence hears no more
    Given Romeo is online
    And Juliet is online
    When Juliet sends:
      """
      <presence id='d1' to='${Romeo.<form>}'/>
      <presence id='d2' type='unavailable' to='${Romeo.<form>}'/>
      """
    Then Romeo receives:
      """
      <presence id='d2' type='unavailable'/>
      """
    When Juliet becomes unavailable
    Then Romeo receives from Juliet no:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """

    Examples:
      | form |
      | bare |
      | full |
