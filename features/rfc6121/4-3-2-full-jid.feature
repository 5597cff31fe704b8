@components
Feature: RFC 6121 §4.3.2 Probes for a full JID

  @RFC6121/4.3.2-full-available
  Scenario: a subscriber's probe for the full JID of an available resource is answered with available presence
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    And Capulet has put away what came so far
    When Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}' to='${Juliet.full}'/>
      """
    Then Capulet receives:
      """
      <presence type='{absent}' from='${Juliet.full}' to='nurse@${Capulet}'/>
      """

  @RFC6121/4.3.2-full-no-other
  Scenario: a subscriber's probe for a full JID reveals no other resource
    Given Capulet is a connected component
    And Juliet is online
    And Juliet/phone is online
    And nurse of Capulet is subscribed to the presence of Juliet
    And Capulet has put away what came so far
    When Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}' to='${Juliet.full}'/>
      """
    Then after a while Capulet has received no:
      """
      <presence from='${Juliet/phone.full}'/>
      """

  @RFC6121/4.3.2-full-no-other
  Scenario: a subscriber's probe for a resource that is not there reveals no other resource
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    And Capulet has put away what came so far
    When Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}' to='${Juliet.bare}/no-such-chamber'/>
      """
    Then after a while Capulet has received no:
      """
      <presence type='{absent}' from='${Juliet.full}'/>
      """

  @RFC6121/4.3.2-full-mere
  Scenario: presence in answer to a probe for a full JID tells no details
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence id='u1'><show>dnd</show><status>Wooing</status><priority>5</priority><mood xmlns='urn:example:mood'>dark</mood></presence>
      """
    And the server has had time to deal with what Juliet sent
    And Capulet disregards what has come
    And Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}' to='${Juliet.full}'/>
      """
    Then after a while Capulet has received no:
      """
      <presence type='{absent}' from='${Juliet.full}'><show/></presence>
      """
    And after a while Capulet has received no:
      """
      <presence type='{absent}' from='${Juliet.full}'><mood xmlns='urn:example:mood'/></presence>
      """
