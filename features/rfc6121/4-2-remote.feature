@components
Feature: RFC 6121 §4.2 Initial presence and contacts elsewhere

  @RFC6121/4.2.2-to-subscribers
  Scenario: initial presence goes to a contact elsewhere with the subscription from
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    And Juliet/phone is connected
    When Juliet/phone sends:
      """
      <presence/>
      """
    Then Capulet receives:
      """
      <presence type='{absent}' from='${Juliet/phone.full}' to='nurse@${Capulet}'/>
      """

  @RFC6121/4.2.2-only-subscribers
  Scenario: initial presence does not go to a contact elsewhere with the subscription to
    Given Capulet is a connected component
    And Juliet is online
    And Juliet is subscribed to the presence of nurse of Capulet
    And Juliet/phone is connected
    When Juliet/phone sends:
      """
      <presence/>
      """
    Then Capulet receives from Juliet/phone no:
      """
      <presence type='{absent}' from='${Juliet/phone.full}' to='nurse@${Capulet}'/>
      """

  @RFC6121/4.2.2-probes @RFC6121/presence-probe
  Scenario: initial presence has the server probe a contact of whom it has never had presence
    Given Capulet is a connected component
    And Juliet is online
    And Juliet is subscribed to the presence of nurse of Capulet
    When Juliet sends:
      """
      <presence type='unavailable'/>
      """
    And the server has had time to deal with what Juliet sent
    And Capulet disregards what has come
    And Juliet sends:
      """
      <presence/>
      """
    Then Capulet receives:
      """
      <presence type='probe' to='{/^nurse@/}'/>
      """

  @RFC6121/4.3-from-bare
  Scenario: the server's probe comes from the bare JID of the user
    Given Capulet is a connected component
    And Juliet is online
    And Juliet is subscribed to the presence of nurse of Capulet
    And Juliet/phone is connected
    When Juliet sends:
      """
      <presence type='unavailable'/>
      """
    And the server has had time to deal with what Juliet sent
    And Capulet disregards what has come
    And Juliet/phone sends:
      """
      <presence/>
      """
    Then Capulet receives:
      """
      <presence type='probe' from='${Juliet.bare}'/>
      """
    And Capulet receives from Juliet/phone no:
      """
      <presence type='probe' from='${Juliet/phone.full}'/>
      """

  @RFC6121/4.3-to-bare
  Scenario: the server's probe goes to the bare JID of the contact
    Given Capulet is a connected component
    And Juliet is online
    And Juliet is subscribed to the presence of nurse of Capulet
    When Juliet sends:
      """
      <presence type='unavailable'/>
      """
    And the server has had time to deal with what Juliet sent
    And Capulet disregards what has come
    And Juliet sends:
      """
      <presence/>
      """
    Then Capulet receives:
      """
      <presence type='probe' to='nurse@${Capulet}'/>
      """

  @RFC6121/4.3-to-bare
  Scenario: the server does not probe a contact who is subscribed and whom the user is not subscribed to
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    And Juliet/phone is connected
    When Juliet/phone sends:
      """
      <presence/>
      """
    Then Capulet receives from Juliet/phone no:
      """
      <presence type='probe' to='nurse@${Capulet}'/>
      """

  @RFC6121/4.3.1-each-session
  Scenario: the server probes in each new presence session
    Given Capulet is a connected component
    And Juliet is online
    And Juliet is subscribed to the presence of nurse of Capulet
    When Juliet sends:
      """
      <presence type='unavailable'/>
      """
    And the server has had time to deal with what Juliet sent
    And Capulet disregards what has come
    And Juliet comes online
    Then Capulet receives:
      """
      <presence type='probe'/>
      """

  @RFC6121/4.2.3-all-resources
  Scenario: presence from elsewhere reaches all available resources of a contact
    Given Capulet is a connected component
    And Romeo is online
    And Romeo/phone is online
    And Romeo is subscribed to the presence of nurse of Capulet
    When Capulet sends:
      """
      <presence from='nurse@${Capulet}/kitchen' to='${Romeo.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='{absent}' from='nurse@${Capulet}/kitchen'/>
      """
    And Romeo/phone receives:
      """
      <presence type='{absent}' from='nurse@${Capulet}/kitchen'/>
      """
