@components
Feature: RFC 6121 §4.3.2 Probes by subscribers

  @RFC6121/4.3.2-available @RFC6121/presence-probe
  Scenario: a probe is answered with the whole of the last presence of each available resource
    Given Capulet is a connected component
    And Juliet is online
    And Juliet/phone is online
    And nurse of Capulet is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence id='u1' xml:lang='en'><show>dnd</show><status>Wooing</status><status xml:lang='cs'>Namlouvám</status><mood xmlns='urn:example:mood' kind='x'>dark</mood></presence>
      """
    And Juliet/phone sends:
      """
      <presence id='u2'><show>xa</show></presence>
      """
    And the server has had time to deal with what Juliet sent
    And the server has had time to deal with what Juliet/phone sent
    And Capulet disregards what has come
    And Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}' to='${Juliet.bare}'/>
      """
    Then Capulet receives:
      """
      <presence type='{absent}' from='${Juliet.full}' to='nurse@${Capulet}'><show>dnd</show><status>Wooing</status><status xml:lang='cs'>Namlouvám</status><mood xmlns='urn:example:mood' kind='x'>dark</mood></presence>
      """
    And Capulet receives:
      """
      <presence type='{absent}' from='${Juliet/phone.full}' to='nurse@${Capulet}'><show>xa</show></presence>
      """

  @RFC6121/4.3.2-no-directed
  Scenario: a probe is not answered with presence that was directed to somebody
    Given Capulet is a connected component
    And Juliet is online
    And Mercutio is online
    And nurse of Capulet is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence id='u1'><show>away</show></presence>
      <presence id='u2' to='${Mercutio.bare}'><show>chat</show></presence>
      """
    Then Mercutio receives:
      """
      <presence id='u2'/>
      """
    When Capulet disregards what has come
    And Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}' to='${Juliet.bare}'/>
      """
    Then Capulet receives:
      """
      <presence type='{absent}' from='${Juliet.full}'><show>away</show></presence>
      """

  @RFC6121/4.3.2-unavailable
  Scenario: a probe for somebody who is connected and not available is answered with unavailable presence
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence type='unavailable'/>
      """
    Then Capulet receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """
    When Capulet disregards what has come
    And Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}' to='${Juliet.bare}'/>
      """
    Then Capulet soon receives:
      """
      <presence type='unavailable' from='${Juliet.bare}' to='nurse@${Capulet}'/>
      """

  @RFC6121/4.3.2-unavailable
  Scenario: a probe for somebody who has gone is answered with unavailable presence
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    When Juliet closes the stream
    Then Capulet receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """
    When Capulet disregards what has come
    And Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}' to='${Juliet.bare}'/>
      """
    Then Capulet soon receives:
      """
      <presence type='unavailable' from='${Juliet.bare}' to='nurse@${Capulet}'/>
      """

  # If there is an answer: whether it has to come is decided above.
  @RFC6121/4.3.2-unavailable-plain
  Scenario: unavailable presence in answer to a probe has all or nothing of the last unavailable presence
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence type='unavailable'><status>Gone to sleep</status><mood xmlns='urn:example:mood'>dark</mood></presence>
      """
    Then Capulet receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """
    When Capulet disregards what has come
    And Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}' to='${Juliet.bare}'/>
      """
    Then after a while Capulet has received no:
      """
      <presence type='unavailable' from='${Juliet.bare}'><status/><not:mood/></presence>
      """
    And after a while Capulet has received no:
      """
      <presence type='unavailable' from='${Juliet.bare}'><not:status/><mood xmlns='urn:example:mood'/></presence>
      """

  # If there is an answer, here and below.
  @RFC6121/4.3.2-unavailable-since
  Scenario: unavailable presence in answer to a probe tells since when
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence type='unavailable'/>
      """
    Then Capulet receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """
    When Capulet disregards what has come
    And Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}' to='${Juliet.bare}'/>
      """
    Then after a while Capulet has received no:
      """
      <presence type='unavailable' from='${Juliet.bare}'><not:delay/></presence>
      """
    And after a while Capulet has received no:
      """
      <presence type='unavailable' from='${Juliet.bare}'><delay xmlns='urn:xmpp:delay' stamp='{/^(?!\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$)/}'/></presence>
      """

  @RFC6121/4.3.2.1-id-preserved
  Scenario: presence in answer to a probe keeps the id that the client gave it
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence id='u1'><show>away</show></presence>
      """
    Then Capulet receives:
      """
      <presence from='${Juliet.full}'><show>away</show></presence>
      """
    When Capulet disregards what has come
    And Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}' to='${Juliet.bare}'/>
      """
    Then Capulet receives:
      """
      <presence id='u1' type='{absent}' from='${Juliet.full}'><show>away</show></presence>
      """

  @RFC6121/4.3.2.1-id-mirrored
  Scenario: unavailable presence in answer to a probe has the id of the probe
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence type='unavailable' id='u1'/>
      """
    Then Capulet receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """
    When Capulet disregards what has come
    And Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}' to='${Juliet.bare}'/>
      """
    Then after a while Capulet has received no:
      """
      <presence type='unavailable' id='{absent}' from='${Juliet.bare}'/>
      """
    And after a while Capulet has received no:
      """
      <presence type='unavailable' id='{/^(?!p1$|u1$)/}' from='${Juliet.bare}'/>
      """
