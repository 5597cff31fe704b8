Feature: RFC 6121 §4.7 Presence syntax

  @RFC6121/4.7.1-unknown-type
  Scenario Outline: presence of the unknown type "<type>" for nobody in particular is refused
    Given Romeo is online
    When Romeo sends:
      """
      <presence type='<type>' id='t1'/>
      """
    Then Romeo receives the stanza error bad-request for "t1"

    Examples:
      | type      |
      | available |
      | invisible |
      | away      |

  @RFC6121/4.7.1-unknown-type
  Scenario: presence of an unknown type for the server itself is refused
    Given Romeo is online
    When Romeo sends:
      """
      <presence type='invisible' id='t2' to='${domain}'/>
      """
    Then Romeo receives the stanza error bad-request for "t2"

  # A recipient can refuse it just as well, so a server may deliver it.
  @RFC6121/4.7.1-unknown-type
  Scenario: presence of an unknown type for another user is refused or delivered
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <presence type='invisible' id='t3' to='${Juliet.full}'/>
      """
    Then either Juliet receives "t3" from "${Romeo.full}" or Romeo receives the stanza error bad-request

  @RFC6121/4.7.1-error-child
  Scenario: presence of type error has an error child
    Given Romeo is online
    When Romeo sends:
      """
      <presence id='t4' to='nurse@nowhere-${Romeo.username}.invalid'/>
      """
    Then Romeo receives:
      """
      <presence type='error' id='t4'><error/></presence>
      """

  @RFC6121/4.7.2.3-default
  Scenario: a resource without a priority has the priority zero, which one with a negative priority is below
    Given Romeo is online
    And Juliet is online
    And Juliet/phone is online
    When Juliet/phone sends:
      """
      <presence id='u1'><priority>-1</priority></presence>
      """
    Then Juliet receives:
      """
      <presence id='u1'/>
      """
    When Romeo sends:
      """
      <message type='chat' id='m1' to='${Juliet.bare}'><body>Ay me</body></message>
      """
    Then Juliet receives:
      """
      <message id='m1'/>
      """

  @RFC6121/4.7.2.3-default
  Scenario: presence without a priority takes a negative one back
    Given Romeo is online
    And Juliet is online
    When Juliet sends:
      """
      <presence><priority>-1</priority></presence>
      <presence id='u2'/>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo sends:
      """
      <message type='chat' id='m1' to='${Juliet.bare}'><body>Ay me</body></message>
      """
    Then Juliet receives:
      """
      <message id='m1'/>
      """

  @RFC6121/4.7.2.3-override-told
  Scenario Outline: the user and a contact are told the same of the priority <value>
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    And Romeo has put away what came so far
    And Juliet has put away what came so far
    When Juliet sends:
      """
      <presence><priority><value></priority></presence>
      """
    Then Romeo is told of Juliet the priority that went back

    Examples:
      | value    |
      | -128     |
      | -1       |
      | 5        |
      | 127      |
