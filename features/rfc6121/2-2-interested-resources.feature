Feature: RFC 6121 §2.2 Interested resources

  @RFC6121/2.2-interested @RFC6121/roster-push
  Scenario Outline: a resource that has asked for the roster and <state> is pushed what another one changes
    Given Juliet is connected
    And Juliet/chamber is connected
    And Juliet/chamber has asked for the roster
    When Juliet/chamber sends:
      """
      <presence>
      """
    And the server has had time to deal with what Juliet/chamber sent
    And Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
      """
    Then Juliet/chamber receives the roster push:
      """
      <item jid='nurse@${domain}' name='Nurse' subscription='none'><group>Servants</group></item>
      """

    Examples:
      | state                                  | presence                                        |
      | is available                           | <presence/>                                     |
      | is available with a negative priority  | <presence><priority>-1</priority></presence>    |

  @RFC6121/2.2-interested @RFC6121/roster-push
  Scenario: a resource that has asked for the roster and sent no presence is pushed what another one changes
    Given Juliet is connected
    And Juliet/chamber is connected
    And Juliet/chamber has asked for the roster
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
      """
    Then Juliet/chamber receives the roster push:
      """
      <item jid='nurse@${domain}' name='Nurse' subscription='none'><group>Servants</group></item>
      """

  @RFC6121/2.2-interested @RFC6121/roster-push
  Scenario: every resource that has asked for the roster gets a push of its own
    Given Juliet is connected
    And Juliet has asked for the roster
    And Juliet/chamber is connected
    And Juliet/chamber has asked for the roster
    And Juliet/orchard is online
    And Juliet/orchard has asked for the roster
    When Juliet/chamber sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    Then Juliet receives the roster push:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    And Juliet/chamber receives the roster push:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    And Juliet/orchard receives the roster push:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """

  @RFC6121/2.2-others-spared
  Scenario: a resource that has not asked for the roster is spared pushes
    Given Juliet is connected
    And Juliet has asked for the roster
    And Juliet/chamber is online
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    Then Juliet receives the roster push:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    And after a while Juliet/chamber has received no:
      """
      <iq type='set'><query xmlns='jabber:iq:roster'/></iq>
      """
