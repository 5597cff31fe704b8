Feature: RFC 6121 §2.6 Versions of the roster

  @RFC6121/2.1.1-server-generated
  Scenario: a version that the client makes up is not the server's
    Given Juliet is connected
    And Juliet has cached the roster in version "v1"
    When Juliet sends:
      """
      <iq type='set' id='s1'><query xmlns='jabber:iq:roster' ver='forged'><item jid='nurse@${domain}' name='Nurse'/></query></iq>
      """
    Then Juliet receives no:
      """
      <iq type='set'><query xmlns='jabber:iq:roster' ver='forged'/></iq>
      """
    And Juliet receives the roster push:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """

  @RFC6121/2.1.1-included @RFC6121/2.6.3-always
  Scenario: a roster has a version even if the client asks for none
    Given Juliet is connected
    When Juliet asks for the roster as "g1"
    Then Juliet receives:
      """
      <iq type='result' id='g1'><query xmlns='jabber:iq:roster' ver='{any}'/></iq>
      """

  @RFC6121/2.1.1-included @RFC6121/2.6.3-always
  Scenario: a push has a version even if the client has asked for none
    Given Juliet is connected
    And Juliet has asked for the roster
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    Then Juliet receives:
      """
      <iq type='set'><query xmlns='jabber:iq:roster' ver='{any}'/></iq>
      """

  @RFC6121/roster-version
  Scenario: a version is that of one state of the roster
    Given Juliet is connected
    And Juliet has cached the roster in version "v1"
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    And Juliet sends:
      """
      <iq type='get' id='g1'><query xmlns='jabber:iq:roster' ver=''/></iq>
      <iq type='get' id='g2'><query xmlns='jabber:iq:roster' ver=''/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='g1'><query xmlns='jabber:iq:roster' ver='{v2=any}'><item jid='nurse@${domain}'/></query></iq>
      """
    And "${v2}" differs from "${v1}"
    And Juliet receives:
      """
      <iq type='result' id='g2'><query xmlns='jabber:iq:roster' ver='${v2}'><item jid='nurse@${domain}'/></query></iq>
      """
