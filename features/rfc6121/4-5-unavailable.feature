Feature: RFC 6121 §4.5 Unavailable presence

  @RFC6121/4.5.2-to-subscribers @RFC6121/4.5.2-full-xml @RFC6121/presence-unavailable
  Scenario: unavailable presence goes whole to a subscriber
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence type='unavailable' id='g1' xml:lang='en'><status>Gone to sleep</status><status xml:lang='cs'>Šla spát</status><mood xmlns='urn:example:mood'>dark</mood></presence>
      """
    Then Romeo receives:
      """
      <presence type='unavailable' id='g1' from='${Juliet.full}'><status>Gone to sleep</status><status xml:lang='cs'>Šla spát</status><mood xmlns='urn:example:mood'>dark</mood></presence>
      """

  @RFC6121/4.5.2-to-subscribers
  Scenario: unavailable presence goes to every subscriber
    Given Romeo is online
    And Mercutio is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    And Juliet is subscribed to the presence of Romeo
    And Mercutio is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence type='unavailable'/>
      """
    Then Romeo receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """
    And Mercutio receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """

  @RFC6121/4.5.2-even-to-absent @components
  Scenario: unavailable presence goes to a contact elsewhere of whom nothing was ever heard
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    And Juliet is subscribed to the presence of nurse of Capulet
    When Juliet sends:
      """
      <presence type='unavailable'/>
      """
    Then Capulet receives:
      """
      <presence type='unavailable' from='${Juliet.full}' to='nurse@${Capulet}'/>
      """

  @RFC6121/4.5.2-own-resources
  Scenario: unavailable presence goes to the user's other resource
    Given Juliet is online
    And Juliet/phone is online
    When Juliet sends:
      """
      <presence type='unavailable'><status>Gone to sleep</status></presence>
      """
    Then Juliet/phone receives:
      """
      <presence type='unavailable' from='${Juliet.full}'><status>Gone to sleep</status></presence>
      """

  @RFC6121/4.5.2-itself
  Scenario: unavailable presence goes back to the resource that sent it
    Given Juliet is online
    When Juliet sends:
      """
      <presence type='unavailable'><status>Gone to sleep</status></presence>
      """
    Then Juliet receives:
      """
      <presence type='unavailable' from='${Juliet.full}'><status>Gone to sleep</status></presence>
      """

  @RFC6121/presence-unavailable
  Scenario: a resource that has sent unavailable presence gets no presence of contacts any more
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Romeo sends:
      """
      <presence type='unavailable'/>
      """
    And the server has had time to deal with what Romeo sent
    And Juliet sends:
      """
      <presence id='later'><status>Here</status></presence>
      """
    Then Romeo receives from Juliet no:
      """
      <presence id='later' type='{absent}' from='${Juliet.full}'/>
      """

  @RFC6121/4.5.2-new-session
  Scenario: presence after unavailable presence goes to all subscribers again
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence type='unavailable'/>
      """
    Then Romeo receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """
    When Juliet sends:
      """
      <presence id='again'><show>chat</show></presence>
      """
    Then Romeo receives:
      """
      <presence id='again' type='{absent}' from='${Juliet.full}'><show>chat</show></presence>
      """

  @RFC6121/4.5.2-new-session
  Scenario: who becomes available again is told of contacts again
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Romeo sends:
      """
      <presence type='unavailable'/>
      """
    And the server has had time to deal with what Romeo sent
    And Juliet sends:
      """
      <presence id='u1'><show>away</show></presence>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo disregards what has come
    And Romeo sends:
      """
      <presence/>
      """
    Then Romeo receives:
      """
      <presence type='{absent}' from='${Juliet.full}'><show>away</show></presence>
      """

  @RFC6121/4.5.3-all-resources
  Scenario: unavailable presence reaches all available resources of a contact
    Given Romeo is online
    And Romeo/phone is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence type='unavailable'/>
      """
    Then Romeo receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """
    And Romeo/phone receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """
