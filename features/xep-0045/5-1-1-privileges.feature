Feature: XEP-0045 §5.1.1 Privileges of roles

  Background:
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |

  @XEP-0045/5.1.1-hears
  Scenario Outline: a <role> gets what the others say
    Given the room "${cave}" has the occupants:
      | occupant | role   |
      | Juliet   | <role> |
    When Romeo sends:
      """
      <message type='groupchat' to='${cave}' id='m1'><body>Double, double, toil and trouble</body></message>
      """
    Then Juliet receives:
      """
      <message type='groupchat' from='${cave}/romeo'><body>Double, double, toil and trouble</body></message>
      """

    Examples:
      | role        |
      | visitor     |
      | participant |
      | moderator   |

  @XEP-0045/5.1.1-hears
  Scenario Outline: a <role> sees who enters
    Given Benvolio is online
    And the room "${cave}" has the occupants:
      | occupant | role   |
      | Juliet   | <role> |
    And Benvolio has the affiliation "member" in the room "${cave}"
    When Benvolio tries to enter the room "${cave}" as "benvolio"
    Then Juliet is told that "benvolio" has the role "participant" in the room "${cave}"

    Examples:
      | role        |
      | visitor     |
      | participant |
      | moderator   |

  @XEP-0045/5.1.1-none
  Scenario: who was kicked neither hears nor sees the others any more
    Given the room "${cave}" has the occupants:
      | occupant | role        |
      | Juliet   | participant |
    When Romeo gives "juliet" the role "none" in the room "${cave}"
    Then Juliet receives:
      """
      <presence type='unavailable' from='${cave}/juliet'/>
      """
    When Romeo sends:
      """
      <message type='groupchat' to='${cave}' id='m1'><body>Double, double, toil and trouble</body></message>
      <presence to='${cave}/romeo'><show>away</show></presence>
      """
    Then Romeo receives:
      """
      <message type='groupchat' from='${cave}/romeo'><body>Double, double, toil and trouble</body></message>
      """
    And Romeo receives:
      """
      <presence from='${cave}/romeo'><show>away</show></presence>
      """
    And after a while Juliet has received no:
      """
      <message type='groupchat' from='${cave}/romeo'/>
      """
    And after a while Juliet has received no:
      """
      <presence from='${cave}/romeo'><show>away</show></presence>
      """

  @XEP-0045/5.1.1-speaks
  Scenario Outline: a <role> can speak to all and change availability
    Given the room "${cave}" has the occupants:
      | occupant | role    |
      | Juliet   | <role>  |
      | Benvolio | visitor |
    When Juliet sends:
      """
      <message type='groupchat' to='${cave}' id='m1'><body>Double, double, toil and trouble</body></message>
      <presence to='${cave}/juliet'><show>away</show></presence>
      """
    Then Romeo and Benvolio each receive:
      """
      <message type='groupchat' from='${cave}/juliet'><body>Double, double, toil and trouble</body></message>
      """
    And Romeo and Benvolio each receive:
      """
      <presence from='${cave}/juliet'><show>away</show></presence>
      """

    Examples:
      | role        |
      | participant |
      | moderator   |
