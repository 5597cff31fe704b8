Feature: RFC 6121 §4.5.2 Resources that go without unavailable presence

  @RFC6121/4.5.2-generated @RFC6121/4.5.2-to-subscribers @RFC6121/4.5.2-without-client @RFC6121/presence-unavailable
  Scenario Outline: when Juliet <leaves>, a subscriber is sent unavailable presence
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Juliet <leaves>
    Then Romeo receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """

    Examples:
      | leaves                    |
      | closes the stream         |
      | resets the connection     |
      | breaks off the connection |

  @RFC6121/4.5.2-generated @RFC6121/4.5.2-without-client
  Scenario: when Juliet's stream ends with an error, a subscriber is sent unavailable presence
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Juliet sends the bytes:
      """
      <presence></thou>
      """
    Then Romeo receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """

  @RFC6121/4.5.2-generated @components
  Scenario: when Juliet resets the connection, a contact elsewhere is sent unavailable presence
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    When Juliet resets the connection
    Then Capulet receives:
      """
      <presence type='unavailable' from='${Juliet.full}' to='nurse@${Capulet}'/>
      """

  @RFC6121/4.5.2-own-resources
  Scenario Outline: when Juliet <leaves>, her other resource is sent unavailable presence
    Given Juliet is online
    And Juliet/phone is online
    When Juliet <leaves>
    Then Juliet/phone receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """

    Examples:
      | leaves                    |
      | closes the stream         |
      | resets the connection     |

  @RFC6121/4.5.1-no-show-or-priority
  Scenario: unavailable presence that the server makes has no show and no priority
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence id='u1'><show>dnd</show><status>Wooing</status><priority>5</priority></presence>
      """
    Then Romeo receives:
      """
      <presence id='u1'/>
      """
    When Juliet resets the connection
    Then Romeo receives:
      """
      <presence type='unavailable' from='${Juliet.full}'><not:show/><not:priority/></presence>
      """
