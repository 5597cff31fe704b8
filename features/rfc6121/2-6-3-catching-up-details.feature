Feature: RFC 6121 §2.6.3 Catching up with names and groups

  @RFC6121/2.6.3-whole-or-empty @RFC6121/roster-version
  Scenario Outline: a client that asks with its last version learns that <what>
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='romeo@example.net'/>
      <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
      <item jid='paris@${domain}'><group>Friends</group><group>Nobles</group></item>
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
      <item>
      <others>
      """

    Examples:
      | what                              | item                                                                                          | others                                                                                                                                                |
      | a contact has got a name          | <item jid='romeo@example.net' name='Romeo'/>                                                  | <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item><item jid='paris@${domain}'><group>Friends</group><group>Nobles</group></item> |
      | a contact has lost the name       | <item jid='nurse@${domain}' name=''><group>Servants</group></item>                            | <item jid='romeo@example.net'/><item jid='paris@${domain}'><group>Friends</group><group>Nobles</group></item>                                         |
      | a contact has got a group         | <item jid='romeo@example.net'><group>Friends</group></item>                                   | <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item><item jid='paris@${domain}'><group>Friends</group><group>Nobles</group></item> |
      | a contact has got another group   | <item jid='nurse@${domain}' name='Nurse'><group>Servants</group><group>Friends</group></item> | <item jid='romeo@example.net'/><item jid='paris@${domain}'><group>Friends</group><group>Nobles</group></item>                                         |
      | a contact has changed groups      | <item jid='nurse@${domain}' name='Nurse'><group>Friends</group></item>                        | <item jid='romeo@example.net'/><item jid='paris@${domain}'><group>Friends</group><group>Nobles</group></item>                                         |
      | a contact has lost a group        | <item jid='paris@${domain}'><group>Nobles</group></item>                                      | <item jid='romeo@example.net'/><item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>                                                |
      | a contact has lost the only group | <item jid='nurse@${domain}' name='Nurse'/>                                                    | <item jid='romeo@example.net'/><item jid='paris@${domain}'><group>Friends</group><group>Nobles</group></item>                                         |
