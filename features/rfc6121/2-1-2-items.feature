Feature: RFC 6121 §2.1.2 Roster items

  @RFC6121/2.1.2.1-approved
  Scenario: a subscription that Juliet has approved in advance is marked as approved
    Given Juliet is online
    And the server offers Juliet the stream feature "sub" in "urn:xmpp:features:pre-approval"
    And Juliet has asked for the roster
    And Romeo has an account
    When Juliet sends:
      """
      <presence type='subscribed' to='${Romeo.bare}'/>
      """
    Then Juliet receives the roster push:
      """
      <item jid='${Romeo.bare}' approved='{true|1}'/>
      """
    And Juliet's roster is:
      """
      <item jid='${Romeo.bare}' approved='{true|1}'/>
      """

  @RFC6121/2.1.2.2-ask
  Scenario: a subscription that Juliet has asked for is marked as asked for
    Given Juliet is online
    And Juliet has asked for the roster
    And Romeo has an account
    When Juliet sends:
      """
      <presence type='subscribe' to='${Romeo.bare}'/>
      """
    Then Juliet receives the roster push:
      """
      <item jid='${Romeo.bare}' subscription='none' ask='subscribe'/>
      """
    And Juliet's roster is:
      """
      <item jid='${Romeo.bare}' subscription='none' ask='subscribe'/>
      """

  @RFC6121/2.1.2.3-unique
  Scenario: an address in capitals is that of the item that is there
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='nurse@example.net' name='Nurse'/>
      """
    When Juliet sends the roster set "s1":
      """
      <item jid='NURSE@EXAMPLE.NET' name='Angelica'/>
      """
    Then the roster set "s1" of Juliet succeeds
    And Juliet's roster is:
      """
      <item jid='{/^nurse@example\.net$/i}' name='Angelica'/>
      """

  @RFC6121/2.1.2.5-state
  Scenario: an item without a subscription says none, or nothing
    Given Juliet is connected
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}'/>
      """
    Then Juliet's roster is:
      """
      <item jid='nurse@${domain}' subscription='none'/>
      """

  @RFC6121/2.1.2.5-state
  Scenario: a subscription in one direction is "to" for one and "from" for the other
    Given Juliet is online
    And Romeo is online
    And Juliet is subscribed to the presence of Romeo
    When Juliet asks for the roster as "g1"
    Then Juliet receives the roster "g1":
      """
      <item jid='${Romeo.bare}' subscription='to' ask='{absent}'/>
      """
    And Romeo's roster is:
      """
      <item jid='${Juliet.bare}' subscription='from' ask='{absent}'/>
      """

  @RFC6121/2.1.2.5-state
  Scenario: a mutual subscription is "both" for both
    Given Juliet is online
    And Romeo is online
    And Juliet is subscribed to the presence of Romeo
    And Romeo is subscribed to the presence of Juliet
    When Juliet asks for the roster as "g1"
    Then Juliet receives the roster "g1":
      """
      <item jid='${Romeo.bare}' subscription='both' ask='{absent}'/>
      """
    And Romeo's roster is:
      """
      <item jid='${Juliet.bare}' subscription='both' ask='{absent}'/>
      """

  @RFC6121/2.1.2.5-others-ignored
  Scenario Outline: the subscription "<value>" in a roster set for <whom> changes nothing
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    When Juliet sends the roster set "s1":
      """
      <item jid='<jid>' name='Angelica' subscription='<value>'/>
      """
    And Juliet sends the roster set "s2":
      """
      <item jid='nurse@${domain}' name='Angelica'/>
      """
    Then the roster set "s1" of Juliet succeeds
    And Juliet's roster is:
      """
      <roster>
      """

    Examples:
      | value   | whom          | jid              | roster                                                      |
      | both    | a contact     | nurse@${domain}  | <item jid='nurse@${domain}' name='Angelica' subscription='none'/> |
      | from    | a contact     | nurse@${domain}  | <item jid='nurse@${domain}' name='Angelica' subscription='none'/> |
      | to      | a new contact | romeo@${domain}  | <item jid='nurse@${domain}' name='Angelica'/><item jid='romeo@${domain}' name='Angelica' subscription='none'/> |
      | none    | a contact     | nurse@${domain}  | <item jid='nurse@${domain}' name='Angelica' subscription='none'/> |
      | married | a contact     | nurse@${domain}  | <item jid='nurse@${domain}' name='Angelica' subscription='none'/> |
