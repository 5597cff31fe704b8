Feature: RFC 6121 §2.1 Roster get, result and set

  @RFC6121/2.1.4-items @RFC6121/roster-get
  Scenario Outline: a roster of <count> is returned whole<where>
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <items>
      """
    When Juliet sends:
      """
      <iq type='get' id='g1' <to>><query xmlns='jabber:iq:roster'/></iq>
      """
    Then Juliet receives the roster "g1":
      """
      <items>
      """

    Examples:
      | count | where                             | to                 | items |
      | one   |                                   |                    | <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item> |
      | three |                                   |                    | <item jid='nurse@${domain}'/><item jid='romeo@example.net' name='Romeo'><group>A</group></item><item jid='peter@${domain}' name='Peter'><group>A</group></item> |
      | one   | , asked for at the account's JID  | to='${Juliet.bare}' | <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item> |

  @RFC6121/2.1.4-empty
  Scenario: an empty roster is a query without items
    Given Juliet is connected
    When Juliet asks for the roster as "g1"
    Then Juliet receives:
      """
      <iq type='result' id='g1'><query xmlns='jabber:iq:roster'><not:item/></query></iq>
      """

  @RFC6121/2.1.2.3-jid-returned
  Scenario: no item comes without its JID
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}'/>
      <item jid='romeo@example.net' name='Romeo'/>
      """
    When Juliet asks for the roster as "g1"
    And Juliet sends the roster set "s1":
      """
      <item jid='peter@${domain}'/>
      """
    Then Juliet receives the roster "g1":
      """
      <item jid='nurse@${domain}'/>
      <item jid='romeo@example.net' name='Romeo'/>
      """
    And Juliet receives the roster push:
      """
      <item jid='peter@${domain}'/>
      """

  @RFC6121/2.1.5-own-address @RFC6121/roster-set
  Scenario: a roster set that names the own account is carried out
    Given Juliet is connected
    When Juliet sends:
      """
      <iq type='set' id='s1' to='${Juliet.bare}'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}' name='Nurse'/></query></iq>
      """
    Then the roster set "s1" of Juliet succeeds
    And Juliet's roster is:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """

  @RFC6121/2.1.5-authorized
  Scenario Outline: a roster set of another user that <does> is forbidden
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    And Tybalt is online
    When Tybalt sends:
      """
      <iq type='set' id='s1' to='${Juliet.bare}'><query xmlns='jabber:iq:roster'><item></query></iq>
      """
    Then Tybalt receives the stanza error forbidden for "s1"

    Examples:
      | does               | item                                                |
      | adds an item       | <item jid='tybalt@${domain}'/>                      |
      | changes an item    | <item jid='nurse@${domain}' name='Cook'/>           |
      | deletes an item    | <item jid='nurse@${domain}' subscription='remove'/> |

  @RFC6121/2.1.5-authorized @components
  Scenario: a component's roster set for a user is forbidden
    Given Capulet is a connected component
    And Juliet is connected
    When Capulet sends:
      """
      <iq type='set' id='s1' from='${Capulet}' to='${Juliet.bare}'><query xmlns='jabber:iq:roster'><item jid='nurse@${Capulet}'/></query></iq>
      """
    Then Capulet receives the stanza error forbidden for "s1"
