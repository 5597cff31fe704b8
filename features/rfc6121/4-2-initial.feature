Feature: RFC 6121 §4.2 Initial presence

  @RFC6121/4.2.2-to-subscribers @RFC6121/presence-notype
  Scenario: initial presence goes to every contact with the subscription from
    Given Romeo is online
    And Mercutio is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    And Mercutio is subscribed to the presence of Juliet
    And Juliet/phone is connected
    When Juliet/phone sends:
      """
      <presence/>
      """
    Then Romeo receives:
      """
      <presence type='{absent}' from='${Juliet/phone.full}'/>
      """
    And Mercutio receives:
      """
      <presence type='{absent}' from='${Juliet/phone.full}'/>
      """

  @RFC6121/4.2.2-to-subscribers
  Scenario: initial presence goes to a contact with the subscription both
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    And Juliet is subscribed to the presence of Romeo
    And Juliet/phone is connected
    When Juliet/phone sends:
      """
      <presence/>
      """
    Then Romeo receives:
      """
      <presence type='{absent}' from='${Juliet/phone.full}'/>
      """

  @RFC6121/4.2.2-only-subscribers
  Scenario: initial presence does not go to a user whom nobody has heard of
    Given Romeo is online
    And Juliet is connected
    When Juliet sends:
      """
      <presence/>
      """
    Then Romeo receives from Juliet no:
      """
      <presence type='{absent}' from='${Juliet.full}'/>
      """

  @RFC6121/4.2.2-only-subscribers
  Scenario: initial presence does not go to a contact with the subscription to
    Given Romeo is online
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    And Juliet/phone is connected
    When Juliet/phone sends:
      """
      <presence/>
      """
    Then Romeo receives from Juliet/phone no:
      """
      <presence type='{absent}' from='${Juliet/phone.full}'/>
      """

  @RFC6121/4.2.2-only-subscribers
  Scenario: initial presence does not go to a contact with the subscription none
    Given Romeo is online
    And Juliet is connected
    When Juliet sends:
      """
      <iq type='set' id='r1'><query xmlns='jabber:iq:roster'><item jid='${Romeo.bare}' name='Romeo'/></query></iq>
      """
    And Juliet sends:
      """
      <presence/>
      """
    Then Juliet receives a reply to "r1"
    And Romeo receives from Juliet no:
      """
      <presence type='{absent}' from='${Juliet.full}'/>
      """

  @RFC6121/4.2.2-only-subscribers
  Scenario: initial presence does not go to a user who has asked for a subscription in vain so far
    Given Romeo is online
    And Juliet is connected
    When Romeo sends:
      """
      <presence type='subscribe' to='${Juliet.bare}'/>
      """
    And the server has had time to deal with what Romeo sent
    And Juliet sends:
      """
      <presence/>
      """
    Then Romeo receives from Juliet no:
      """
      <presence type='{absent}' from='${Juliet.full}'/>
      """

  @RFC6121/4.2.2-own-resources
  Scenario: initial presence goes to the user's other resource
    Given Juliet is online
    And Juliet/phone is connected
    When Juliet/phone sends:
      """
      <presence/>
      """
    Then Juliet receives:
      """
      <presence type='{absent}' from='${Juliet/phone.full}'/>
      """

  @RFC6121/4.2.2-own-resources
  Scenario: initial presence goes back to the resource that sent it
    Given Juliet is connected
    When Juliet sends:
      """
      <presence/>
      """
    Then Juliet receives:
      """
      <presence type='{absent}' from='${Juliet.full}'/>
      """

  @RFC6121/4.2.3-all-resources
  Scenario: initial presence reaches all available resources of a contact
    Given Romeo is online
    And Romeo/phone is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    And Juliet/phone is connected
    When Juliet/phone sends:
      """
      <presence/>
      """
    Then Romeo receives:
      """
      <presence type='{absent}' from='${Juliet/phone.full}'/>
      """
    And Romeo/phone receives:
      """
      <presence type='{absent}' from='${Juliet/phone.full}'/>
      """
