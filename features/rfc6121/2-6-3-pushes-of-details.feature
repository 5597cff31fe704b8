Feature: RFC 6121 §2.6.3 Versions of pushes of names and groups

  @RFC6121/2.6.3-ver-in-push @RFC6121/roster-version
  Scenario Outline: where versions are used, the push to say that <what> has a new one
    Given Juliet is online
    And Juliet's roster holds:
      """
      <item jid='romeo@example.net'/>
      <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
      <item jid='paris@${domain}'><group>Friends</group><group>Nobles</group></item>
      """
    And Juliet has cached the roster in version "v1"
    And Juliet has put away what came so far
    When Juliet sends the roster set "s1":
      """
      <item>
      """
    Then Juliet receives:
      """
      <iq type='set'><query xmlns='jabber:iq:roster' ver='{v2=any}'><pushed></query></iq>
      """
    And "${v2}" differs from "${v1}"

    Examples:
      | what                              | item                                                                                          | pushed                                                                           |
      | a contact has got a name          | <item jid='romeo@example.net' name='Romeo'/>                                                  | <item jid='romeo@example.net' name='Romeo'/>                                     |
      | a contact has lost the name       | <item jid='nurse@${domain}' name=''><group>Servants</group></item>                            | <item jid='nurse@${domain}'><group>Servants</group></item>                       |
      | a contact has got a group         | <item jid='romeo@example.net'><group>Friends</group></item>                                   | <item jid='romeo@example.net'><group>Friends</group></item>                      |
      | a contact has got another group   | <item jid='nurse@${domain}' name='Nurse'><group>Servants</group><group>Friends</group></item> | <item jid='nurse@${domain}'><group>Servants</group><group>Friends</group></item> |
      | a contact has changed groups      | <item jid='nurse@${domain}' name='Nurse'><group>Friends</group></item>                        | <item jid='nurse@${domain}'><group>Friends</group></item>                        |
      | a contact has lost a group        | <item jid='paris@${domain}'><group>Nobles</group></item>                                      | <item jid='paris@${domain}'><group>Nobles</group></item>                         |
      | a contact has lost the only group | <item jid='nurse@${domain}' name='Nurse'/>                                                    | <item jid='nurse@${domain}'><not:group/></item>                                  |
