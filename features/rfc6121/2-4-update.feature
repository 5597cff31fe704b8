Feature: RFC 6121 §2.4 Updating a roster item

  @RFC6121/2.4.1-exactly @RFC6121/roster-set
  Scenario Outline: <what> leaves the item as the roster set has it
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='romeo@example.net' name='Romeo'><group>Friends</group><group>Montagues</group></item>
      <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
      """
    And Juliet has asked for the roster
    When Juliet sends the roster set "s1":
      """
      <item>
      """
    Then the roster set "s1" of Juliet succeeds
    And Juliet receives the roster push:
      """
      <item>
      """
    And Juliet's roster is:
      """
      <item>
      <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
      """

    Examples:
      | what                          | item                                                                                                            |
      | adding a group                | <item jid='romeo@example.net' name='Romeo'><group>Friends</group><group>Lovers</group><group>Montagues</group></item> |
      | leaving out a group           | <item jid='romeo@example.net' name='Romeo'><group>Friends</group></item>                                        |
      | leaving out all groups        | <item jid='romeo@example.net' name='Romeo'/>                                                                    |
      | another group                 | <item jid='romeo@example.net' name='Romeo'><group>Lovers</group></item>                                         |
      | another name                  | <item jid='romeo@example.net' name='My Romeo'><group>Friends</group><group>Montagues</group></item>             |
      | an empty name                 | <item jid='romeo@example.net' name=''><group>Friends</group><group>Montagues</group></item>                     |
      | leaving out the name          | <item jid='romeo@example.net'><group>Friends</group><group>Montagues</group></item>                             |
      | leaving out all but the JID   | <item jid='romeo@example.net'/>                                                                                 |

  @RFC6121/2.4.1-exactly
  Scenario: an update does not touch the subscription
    Given Juliet is online
    And Romeo is online
    And Juliet is subscribed to the presence of Romeo
    When Juliet sends the roster set "s1":
      """
      <item jid='${Romeo.bare}' name='My Romeo'><group>Lovers</group></item>
      """
    Then Juliet receives the roster push:
      """
      <item jid='${Romeo.bare}' name='My Romeo' subscription='to'><group>Lovers</group></item>
      """
    And Juliet's roster is:
      """
      <item jid='${Romeo.bare}' name='My Romeo' subscription='to'><group>Lovers</group></item>
      """

  @RFC6121/2.4.2-result
  Scenario: who updates an item gets a result
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='romeo@example.net' name='Romeo'/>
      """
    When Juliet sends the roster set "s1":
      """
      <item jid='romeo@example.net' name='My Romeo'/>
      """
    Then the roster set "s1" of Juliet succeeds

  @RFC6121/2.4.2-push @RFC6121/roster-push
  Scenario: an update is pushed to who makes it and to the other interested resources
    Given Juliet is online
    And Juliet's roster holds:
      """
      <item jid='romeo@example.net' name='Romeo'><group>Friends</group></item>
      """
    And Juliet has asked for the roster
    And Juliet/chamber is connected
    And Juliet/chamber has asked for the roster
    When Juliet sends the roster set "s1":
      """
      <item jid='romeo@example.net' name='My Romeo'><group>Lovers</group></item>
      """
    Then Juliet receives the roster push:
      """
      <item jid='romeo@example.net' name='My Romeo' subscription='none'><group>Lovers</group></item>
      """
    And Juliet/chamber receives the roster push:
      """
      <item jid='romeo@example.net' name='My Romeo' subscription='none'><group>Lovers</group></item>
      """
