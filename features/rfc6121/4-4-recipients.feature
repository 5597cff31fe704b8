Feature: RFC 6121 §4.4 Who gets updates of presence

  @RFC6121/4.4.2-own-resources
  Scenario: an update goes to the user's other resource
    Given Juliet is online
    And Juliet/phone is online
    When Juliet sends:
      """
      <presence id='u1'><show>away</show></presence>
      """
    Then Juliet/phone receives:
      """
      <presence id='u1' from='${Juliet.full}'><show>away</show></presence>
      """

  @RFC6121/4.4.2-own-resources
  Scenario: an update goes back to the resource that sent it
    Given Juliet is online
    When Juliet sends:
      """
      <presence id='u1'><show>away</show></presence>
      """
    Then Juliet receives:
      """
      <presence id='u1' from='${Juliet.full}'><show>away</show></presence>
      """

  @RFC6121/4.4.3-all-resources
  Scenario: an update reaches all available resources of a contact
    Given Romeo is online
    And Romeo/phone is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence id='u1'><show>away</show></presence>
      """
    Then Romeo receives:
      """
      <presence id='u1' from='${Juliet.full}'><show>away</show></presence>
      """
    And Romeo/phone receives:
      """
      <presence id='u1' from='${Juliet.full}'><show>away</show></presence>
      """

  @RFC6121/4.2.2-only-subscribers
  Scenario: an update does not go to a contact with the subscription to
    Given Romeo is online
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    When Juliet sends:
      """
      <presence id='u1'><show>away</show></presence>
      """
    Then Romeo receives from Juliet no:
      """
      <presence type='{absent}' from='${Juliet.full}'/>
      """
