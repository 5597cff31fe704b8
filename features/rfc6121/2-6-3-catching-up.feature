Feature: RFC 6121 §2.6.3 Catching up with the roster

  @RFC6121/2.6.3-whole-or-empty @RFC6121/roster-version
  Scenario Outline: a client that asks with its last version learns of <what>
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      <item jid='romeo@example.net' name='Romeo'><group>Friends</group></item>
      """
    And Juliet has cached the roster in version "v1"
    When Juliet sends the roster set "s1":
      """
      <item>
      """
    Then the roster set "s1" of Juliet succeeds
    When the server has had time to deal with what Juliet sent
    And Juliet/chamber comes online
    And Juliet/chamber sends:
      """
      <iq type='get' id='g1'><query xmlns='jabber:iq:roster' ver='${v1}'/></iq>
      """
    Then "g1" brings what Juliet/chamber has cached up to date:
      """
      <roster>
      """

    Examples:
      | what        | item | roster |
      | an addition | <item jid='peter@${domain}'/> | <item jid='nurse@${domain}' name='Nurse'/><item jid='romeo@example.net' name='Romeo'><group>Friends</group></item><item jid='peter@${domain}'/> |
      | an update   | <item jid='nurse@${domain}' name='Angelica'/> | <item jid='nurse@${domain}' name='Angelica'/><item jid='romeo@example.net' name='Romeo'><group>Friends</group></item> |
      | a deletion  | <item jid='nurse@${domain}' subscription='remove'/> | <item jid='romeo@example.net' name='Romeo'><group>Friends</group></item> |

  @RFC6121/2.6.3-whole-or-empty @RFC6121/roster-version
  Scenario: a client that has cached an empty roster learns of the first item
    Given Juliet is connected
    And Juliet has cached the roster in version "v1"
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    Then the roster set "s1" of Juliet succeeds
    When the server has had time to deal with what Juliet sent
    And Juliet/chamber comes online
    And Juliet/chamber sends:
      """
      <iq type='get' id='g1'><query xmlns='jabber:iq:roster' ver='${v1}'/></iq>
      """
    Then "g1" brings what Juliet/chamber has cached up to date:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """

  @RFC6121/2.6.3-whole-or-empty
  Scenario Outline: a client that asks with <version> and has cached nothing learns the whole roster
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      <item jid='romeo@example.net' name='Romeo'><group>Friends</group></item>
      """
    And Juliet/chamber is connected
    And the server gives Juliet's roster a version
    When Juliet/chamber sends:
      """
      <iq type='get' id='g1'><query xmlns='jabber:iq:roster' ver='<ver>'/></iq>
      """
    Then "g1" brings what Juliet/chamber has cached up to date:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      <item jid='romeo@example.net' name='Romeo'><group>Friends</group></item>
      """

    Examples:
      | version               | ver         |
      | an empty version      |             |
      | a version nobody gave | assay-lost  |

  @RFC6121/2.6.3-empty-result @RFC6121/2.6.3-no-pushes
  Scenario: a client that asks with the current version gets an empty result and no pushes
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      <item jid='romeo@example.net' name='Romeo'><group>Friends</group></item>
      <item jid='peter@${domain}' name='Peter'><group>Servants</group></item>
      """
    And Juliet has cached the roster in version "v1"
    And Juliet/chamber is connected
    When Juliet/chamber sends:
      """
      <iq type='get' id='g1'><query xmlns='jabber:iq:roster' ver='${v1}'/></iq>
      """
    Then Juliet/chamber receives:
      """
      <iq type='result' id='g1'><not:query/></iq>
      """
    And Juliet/chamber receives no:
      """
      <iq type='set'><query xmlns='jabber:iq:roster'/></iq>
      """

  @RFC6121/2.6.3-interim-pushes
  Scenario: changes that are not sent whole come as one push for each item
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      <item jid='romeo@example.net' name='Romeo'><group>Friends</group></item>
      """
    And Juliet has cached the roster in version "v1"
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='Angelica'/>
      <item jid='peter@${domain}' name='Peter'/>
      <item jid='nurse@${domain}' name='My Nurse'/>
      """
    When the server has had time to deal with what Juliet sent
    And Juliet/chamber comes online
    And Juliet/chamber asks what has changed since "${v1}" and is not sent the whole roster
    Then Juliet/chamber receives exactly one push for each of:
      """
      <item jid='nurse@${domain}' name='My Nurse'/>
      <item jid='peter@${domain}' name='Peter'/>
      """

  @RFC6121/2.6.3-order
  Scenario: changes that are not sent whole come in the order in which they were made
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='paris@${domain}' name='Paris'><group>Nobles</group></item>
      """
    And Juliet has cached the roster in version "v1"
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='A'/>
      <item jid='romeo@example.net' name='B'/>
      <item jid='peter@${domain}' name='C'/>
      """
    When the server has had time to deal with what Juliet sent
    And Juliet/chamber comes online
    And Juliet/chamber asks what has changed since "${v1}" and is not sent the whole roster
    Then Juliet/chamber receives in this order:
      """
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}' name='A'/></query></iq>
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='romeo@example.net' name='B'/></query></iq>
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='peter@${domain}' name='C'/></query></iq>
      """
