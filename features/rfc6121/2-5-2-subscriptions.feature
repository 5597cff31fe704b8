Feature: RFC 6121 §2.5.2 Deleting an item ends the subscriptions

  @RFC6121/2.5.2-unsubscribe
  Scenario: deleting a contact whose presence Juliet has unsubscribes her
    Given Juliet is online
    And Romeo is online
    And Juliet is subscribed to the presence of Romeo
    When Juliet sends the roster set "s1":
      """
      <item jid='${Romeo.bare}' subscription='remove'/>
      """
    Then Romeo receives:
      """
      <presence type='unsubscribe' from='${Juliet.bare}'/>
      """

  @RFC6121/2.5.2-unsubscribed
  Scenario: deleting a contact who has Juliet's presence cancels his subscription
    Given Juliet is online
    And Romeo is online
    And Romeo is subscribed to the presence of Juliet
    When Juliet sends the roster set "s1":
      """
      <item jid='${Romeo.bare}' subscription='remove'/>
      """
    Then Romeo receives:
      """
      <presence type='unsubscribed' from='${Juliet.bare}'/>
      """

  @RFC6121/2.5.2-both
  Scenario: deleting a contact with a mutual subscription ends both directions
    Given Juliet is online
    And Romeo is online
    And Juliet is subscribed to the presence of Romeo
    And Romeo is subscribed to the presence of Juliet
    When Juliet sends the roster set "s1":
      """
      <item jid='${Romeo.bare}' subscription='remove'/>
      """
    Then Romeo receives:
      """
      <presence type='unsubscribe' from='${Juliet.bare}'/>
      """
    And Romeo receives:
      """
      <presence type='unsubscribed' from='${Juliet.bare}'/>
      """
    And Romeo receives the roster push:
      """
      <item jid='${Juliet.bare}' subscription='none'/>
      """
