Feature: RFC 6121 §2.6.3 Versions of pushes

  @RFC6121/2.6.3-ver-in-push @RFC6121/roster-version
  Scenario Outline: where versions are used, the push of <what> has one
    Given Juliet is online
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    And Juliet has cached the roster in version "v1"
    When Juliet sends:
      """
      <stanza>
      """
    Then Juliet receives:
      """
      <iq type='set'><query xmlns='jabber:iq:roster' ver='{v2=any}'><<item>/></query></iq>
      """
    And "${v2}" differs from "${v1}"

    Examples:
      | what              | stanza | item |
      | an addition       | <iq type='set' id='s1'><query xmlns='jabber:iq:roster'><item jid='peter@${domain}'/></query></iq> | item jid='peter@${domain}' |
      | an update         | <iq type='set' id='s1'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}' name='Angelica'/></query></iq> | item jid='nurse@${domain}' name='Angelica' |
      | a deletion        | <iq type='set' id='s1'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}' subscription='remove'/></query></iq> | item jid='nurse@${domain}' subscription='remove' |
      | a request pending | <presence type='subscribe' to='nurse@${domain}'/> | item jid='nurse@${domain}' ask='subscribe' |

  @RFC6121/2.6.3-latest
  Scenario: the version of the last push is the current one
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='romeo@example.net' name='Romeo'><group>Friends</group></item>
      <item jid='peter@${domain}' name='Peter'><group>Servants</group></item>
      """
    And Juliet has cached the roster in version "v1"
    And Juliet/chamber is connected
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    Then Juliet receives:
      """
      <iq type='set'><query xmlns='jabber:iq:roster' ver='{v2=any}'><item jid='nurse@${domain}'/></query></iq>
      """
    When Juliet/chamber sends:
      """
      <iq type='get' id='g1'><query xmlns='jabber:iq:roster' ver=''/></iq>
      """
    Then Juliet/chamber receives:
      """
      <iq type='result' id='g1'><query xmlns='jabber:iq:roster' ver='${v2}'/></iq>
      """

  @RFC6121/2.6.3-unique
  Scenario: no two pushes of different changes have the same version
    Given Juliet is connected
    And Juliet has cached the roster in version "v1"
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}'/>
      """
    And Juliet sends the roster set "s2":
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    And Juliet sends the roster set "s3":
      """
      <item jid='romeo@example.net'/>
      """
    Then Juliet receives:
      """
      <iq type='set'><query xmlns='jabber:iq:roster' ver='{v2=any}'><item jid='nurse@${domain}' name='{absent}'/></query></iq>
      """
    And Juliet receives:
      """
      <iq type='set'><query xmlns='jabber:iq:roster' ver='{v3=any}'><item jid='nurse@${domain}' name='Nurse'/></query></iq>
      """
    And Juliet receives:
      """
      <iq type='set'><query xmlns='jabber:iq:roster' ver='{v4=any}'><item jid='romeo@example.net'/></query></iq>
      """
    And "${v2}" differs from "${v3}"
    And "${v3}" differs from "${v4}"
    And "${v2}" differs from "${v4}"

  @RFC6121/2.6.3-order
  Scenario Outline: <who> gets pushes in the order of the changes
    Given Juliet is connected
    And Juliet has cached the roster in version "v1"
    And Juliet/chamber is connected
    And Juliet/chamber has cached the roster in version "v2"
    When Juliet sends:
      """
      <iq type='set' id='s1'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}' name='A'/></query></iq>
      <iq type='set' id='s2'><query xmlns='jabber:iq:roster'><item jid='romeo@example.net' name='B'/></query></iq>
      <iq type='set' id='s3'><query xmlns='jabber:iq:roster'><item jid='peter@${domain}' name='C'/></query></iq>
      <iq type='set' id='s4'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}' subscription='remove'/></query></iq>
      """
    Then <actor> receives in this order:
      """
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}' name='A'/></query></iq>
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='romeo@example.net' name='B'/></query></iq>
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='peter@${domain}' name='C'/></query></iq>
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}' subscription='remove'/></query></iq>
      """

    Examples:
      | who                   | actor          |
      | who makes them        | Juliet         |
      | another resource      | Juliet/chamber |
