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
      <presence type='unsubscribe' from='{/^${Juliet.bare}/}'/>
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
      <presence type='unsubscribed' from='{/^${Juliet.bare}/}'/>
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
      <presence type='unsubscribe' from='{/^${Juliet.bare}/}'/>
      """
    And Romeo receives:
      """
      <presence type='unsubscribed' from='{/^${Juliet.bare}/}'/>
      """

  @RFC6121/2.5.2-unsubscribe @components
  Scenario: deleting a contact at another domain whose presence Juliet has unsubscribes her
    Given Capulet is a connected component
    And Juliet is online
    And Juliet is subscribed to the presence of nurse of Capulet
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${Capulet}' subscription='remove'/>
      """
    Then Capulet receives:
      """
      <presence type='unsubscribe' from='{/^${Juliet.bare}/}' to='nurse@${Capulet}'/>
      """

  @RFC6121/2.5.2-unsubscribed @components
  Scenario: deleting a contact at another domain who has Juliet's presence cancels her subscription
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${Capulet}' subscription='remove'/>
      """
    Then Capulet receives:
      """
      <presence type='unsubscribed' from='{/^${Juliet.bare}/}' to='nurse@${Capulet}'/>
      """

  @RFC6121/2.5.2-both @components
  Scenario: deleting a contact at another domain with a mutual subscription ends both directions
    Given Capulet is a connected component
    And Juliet is online
    And Juliet is subscribed to the presence of nurse of Capulet
    And nurse of Capulet is subscribed to the presence of Juliet
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${Capulet}' subscription='remove'/>
      """
    Then Capulet receives:
      """
      <presence type='unsubscribe' from='{/^${Juliet.bare}/}' to='nurse@${Capulet}'/>
      """
    And Capulet receives:
      """
      <presence type='unsubscribed' from='{/^${Juliet.bare}/}' to='nurse@${Capulet}'/>
      """

  @RFC6121/3-bare-from @components
  Scenario: what a deletion sends to a contact at another domain is from the bare JID
    Given Capulet is a connected component
    And Juliet is online
    And Juliet is subscribed to the presence of nurse of Capulet
    And nurse of Capulet is subscribed to the presence of Juliet
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${Capulet}' subscription='remove'/>
      """
    Then Capulet receives:
      """
      <presence type='unsubscribe' from='${Juliet.bare}' to='nurse@${Capulet}'/>
      """
    And Capulet receives:
      """
      <presence type='unsubscribed' from='${Juliet.bare}' to='nurse@${Capulet}'/>
      """
