Feature: XEP-0045 §7.2.14 Managing discussion history

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Benvolio is online
    And Romeo has created the room "cave"
    And Romeo has said "one" in the room "${cave}"
    And Romeo has said "two" in the room "${cave}"
    And Romeo has said "three" in the room "${cave}"
    And Benvolio has entered the room "${cave}" as "benvolio" and was shown "one"

  @XEP-0045/7.2.14-smallest
  Scenario Outline: who asks for <limits> is not shown "<left out>"
    When Juliet enters the room "${cave}" as "juliet" and asks for the history "<limits>"
    Then Juliet receives:
      """
      <message type='groupchat'><subject/><not:body/></message>
      """
    And once the room "${cave}" has heard Juliet, Juliet has received no:
      """
      <message type='groupchat'><body><left out></body></message>
      """

    Examples:
      | limits                       | left out |
      | maxchars 0                   | three    |
      | maxstanzas 0                 | three    |
      | maxstanzas 1                 | two      |
      | maxstanzas 2                 | one      |
      | maxstanzas 20, maxchars 0    | three    |
      | maxstanzas 1, seconds 3600   | two      |
      | since 2999-01-01T00:00:00Z   | three    |

  @XEP-0045/7.2.14-latest
  Scenario Outline: who asks for <limits> is shown all of "<shown>" and "three"
    When Juliet enters the room "${cave}" as "juliet" and asks for the history "<limits>"
    Then Juliet receives in this order:
      """
      <message type='groupchat'><body><shown></body></message>
      <message type='groupchat'><body>three</body></message>
      <message type='groupchat'><subject/><not:body/></message>
      """

    Examples:
      | limits                     | shown |
      | maxstanzas 2               | two   |
      | maxstanzas 20              | one   |
      | maxchars 65000             | one   |
      | seconds 3600               | one   |
      | since 1970-01-01T00:00:00Z | one   |
