Feature: RFC 6121 §2.5 Deleting a roster item

  @RFC6121/2.5.1-any-time
  Scenario Outline: an item is deleted <when>
    Given Juliet is <stage>
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' subscription='remove'/>
      """
    Then the roster set "s1" of Juliet succeeds
    And Juliet's roster is empty

    Examples:
      | when                    | stage     |
      | before initial presence | connected |
      | after initial presence  | online    |

  @RFC6121/2.5.2-deleted
  Scenario: an item that is deleted is gone, and the others are there
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
      <item jid='romeo@example.net' name='Romeo'><group>Friends</group></item>
      """
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' subscription='remove'/>
      """
    Then Juliet's roster is:
      """
      <item jid='romeo@example.net' name='Romeo'><group>Friends</group></item>
      """

  @RFC6121/2.5.2-result
  Scenario: who deletes an item gets a result
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}'/>
      """
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' subscription='remove'/>
      """
    Then the roster set "s1" of Juliet succeeds

  @RFC6121/2.5.2-push @RFC6121/roster-push
  Scenario: a deletion is pushed to who makes it and to the other interested resources
    Given Juliet is online
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    And Juliet has asked for the roster
    And Juliet/chamber is connected
    And Juliet/chamber has asked for the roster
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' subscription='remove'/>
      """
    Then Juliet receives the roster push:
      """
      <item jid='nurse@${domain}' subscription='remove'/>
      """
    And Juliet/chamber receives the roster push:
      """
      <item jid='nurse@${domain}' subscription='remove'/>
      """

  @RFC6121/2.5.3-not-found
  Scenario Outline: an item that <why> cannot be deleted
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    When Juliet sends the roster set "s1":
      """
      <item jid='<first>' subscription='remove'/>
      """
    And Juliet sends the roster set "s2":
      """
      <item jid='<second>' subscription='remove'/>
      """
    Then Juliet receives the stanza error item-not-found for "s2"

    Examples:
      | why                   | first           | second            |
      | was never there       | nurse@${domain} | paris@example.net |
      | has been deleted      | nurse@${domain} | nurse@${domain}   |
