Feature: RFC 6121 §2.3 Adding a roster item

  @RFC6121/2.3.1-any-time @RFC6121/roster-set
  Scenario Outline: an item is added <when>
    Given Juliet is <stage>
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
      """
    Then the roster set "s1" of Juliet succeeds
    And Juliet's roster is:
      """
      <item jid='nurse@${domain}' name='Nurse' subscription='none'><group>Servants</group></item>
      """

    Examples:
      | when                    | stage     |
      | before initial presence | connected |
      | after initial presence  | online    |

  @RFC6121/2.3.2-created @RFC6121/roster-set
  Scenario Outline: an item with <what> is created
    Given Juliet is connected
    When Juliet sends the roster set "s1":
      """
      <item>
      """
    Then Juliet's roster is:
      """
      <item>
      """

    Examples:
      | what               | item                                                                                           |
      | nothing but a JID  | <item jid='nurse@${domain}'/>                                                                  |
      | a name             | <item jid='nurse@${domain}' name='Nurse'/>                                                     |
      | a group            | <item jid='nurse@${domain}'><group>Servants</group></item>                                     |
      | three groups       | <item jid='nurse@${domain}' name='Nurse'><group>C</group><group>A</group><group>B</group></item> |
      | the JID of a server | <item jid='verona.example.net' name='Verona'/>                                                 |

  @RFC6121/2.3.2-result
  Scenario: who adds an item gets a result
    Given Juliet is connected
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
      """
    Then Juliet receives:
      """
      <iq type='result' id='s1'/>
      """

  @RFC6121/2.3.2-push @RFC6121/roster-push
  Scenario: a new item is pushed to who adds it and to the other interested resources
    Given Juliet is online
    And Juliet has asked for the roster
    And Juliet/chamber is connected
    And Juliet/chamber has asked for the roster
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
      """
    Then Juliet receives the roster push:
      """
      <item jid='nurse@${domain}' name='Nurse' subscription='none'><group>Servants</group></item>
      """
    And Juliet/chamber receives the roster push:
      """
      <item jid='nurse@${domain}' name='Nurse' subscription='none'><group>Servants</group></item>
      """
