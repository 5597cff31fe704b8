Feature: RFC 6121 §2.1.6 Roster pushes

  @RFC6121/2.1.6-one-item
  Scenario: two items added are two pushes
    Given Juliet is connected
    And Juliet has asked for the roster
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    And Juliet sends the roster set "s2":
      """
      <item jid='romeo@example.net' name='Romeo'/>
      """
    Then Juliet receives the roster push:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      <item jid='romeo@example.net' name='Romeo'/>
      """

  @RFC6121/2.1.6-from
  Scenario: a push comes from the account, or names no sender
    Given Juliet is connected
    And Juliet/chamber is online
    And Juliet/chamber has asked for the roster
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    Then Juliet/chamber receives the roster push:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """

  @RFC6121/2.1.6-error-ignored
  Scenario: an error in answer to a push is not answered, and later pushes come
    Given Juliet is connected
    And Juliet has asked for the roster
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}'/>
      """
    Then Juliet receives:
      """
      <iq type='set' id='{push=any}'><query xmlns='jabber:iq:roster'/></iq>
      """
    When Juliet sends:
      """
      <iq type='error' id='${push}'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}'/></query><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
      """
    Then Juliet receives no:
      """
      <iq type='error' id='${push}'/>
      """
    When Juliet sends the roster set "s2":
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    Then Juliet receives the roster push:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """

  @RFC6121/roster-push
  Scenario Outline: <what> is pushed
    Given Juliet is online
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
      """
    And Juliet has asked for the roster
    When Juliet sends:
      """
      <stanza>
      """
    Then Juliet receives the roster push:
      """
      <item>
      """

    Examples:
      | what                 | stanza | item |
      | a new item           | <iq type='set' id='s1'><query xmlns='jabber:iq:roster'><item jid='peter@${domain}'/></query></iq> | <item jid='peter@${domain}'/> |
      | another name         | <iq type='set' id='s1'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}' name='Angelica'><group>Servants</group></item></query></iq> | <item jid='nurse@${domain}' name='Angelica'><group>Servants</group></item> |
      | an item's removal    | <iq type='set' id='s1'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}' subscription='remove'/></query></iq> | <item jid='nurse@${domain}' subscription='remove'/> |
      | a subscription asked | <presence type='subscribe' to='nurse@${domain}'/> | <item jid='nurse@${domain}' name='Nurse' ask='subscribe'><group>Servants</group></item> |
