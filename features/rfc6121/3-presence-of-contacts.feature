@components
Feature: RFC 6121 §3 Presence that comes with an approval and a cancellation

  @RFC6121/3.1.6-presence
  Scenario: the presence of each resource of who approves reaches each available resource
    Given Romeo is online
    And Romeo/phone is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "None + Pending Out"
    When Capulet sends:
      """
      <presence type='subscribed' id='d1' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      <presence from='juliet@${Capulet}/balcony' to='${Romeo.bare}'><show>away</show></presence>
      <presence from='juliet@${Capulet}/chamber' to='${Romeo.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='{absent}' from='juliet@${Capulet}/balcony'><show>away</show></presence>
      """
    And Romeo receives:
      """
      <presence type='{absent}' from='juliet@${Capulet}/chamber'/>
      """
    And Romeo/phone receives:
      """
      <presence type='{absent}' from='juliet@${Capulet}/balcony'><show>away</show></presence>
      """
    And Romeo/phone receives:
      """
      <presence type='{absent}' from='juliet@${Capulet}/chamber'/>
      """

  @RFC6121/3.2.3-unavailable
  Scenario: the unavailable presence of each resource of who cancels reaches each available resource
    Given Romeo is online
    And Romeo/phone is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "To"
    When Capulet sends:
      """
      <presence from='juliet@${Capulet}/balcony' to='${Romeo.bare}'/>
      <presence from='juliet@${Capulet}/chamber' to='${Romeo.bare}'/>
      <presence type='unavailable' from='juliet@${Capulet}/balcony' to='${Romeo.bare}'/>
      <presence type='unavailable' from='juliet@${Capulet}/chamber' to='${Romeo.bare}'/>
      <presence type='unsubscribed' id='d2' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='unavailable' from='juliet@${Capulet}/balcony'/>
      """
    And Romeo receives:
      """
      <presence type='unavailable' from='juliet@${Capulet}/chamber'/>
      """
    And Romeo/phone receives:
      """
      <presence type='unavailable' from='juliet@${Capulet}/balcony'/>
      """
    And Romeo/phone receives:
      """
      <presence type='unavailable' from='juliet@${Capulet}/chamber'/>
      """
