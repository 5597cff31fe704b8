Feature: XEP-0045 §8.1 Modifying the room subject

  @XEP-0045/8.1-reflected
  Scenario Outline: a moderator with the affiliation "<affiliation>" changes the subject, and all others see it
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation   | role        |
      | Juliet   | <affiliation> | moderator   |
      | Benvolio | none          | participant |
    When Juliet sends:
      """
      <message type='groupchat' to='${cave}' id='s1'><subject>Fire Burn and Cauldron Bubble!</subject></message>
      """
    Then Romeo and Benvolio each receive:
      """
      <message type='groupchat' from='{${cave}|${cave}/juliet}'><subject>Fire Burn and Cauldron Bubble!</subject><not:body/></message>
      """

    Examples:
      | affiliation |
      | none        |
      | member      |
      | admin       |
      | owner       |

  @XEP-0045/8.1-reflected
  Scenario: a moderator takes the subject away, and all others see it
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
      | Benvolio |
    When Romeo sends:
      """
      <message type='groupchat' to='${cave}' id='s1'><subject/></message>
      """
    Then Juliet and Benvolio each receive:
      """
      <message type='groupchat' from='{${cave}|${cave}/romeo}'><subject/><not:body/></message>
      """

  @XEP-0045/8.1-removed
  Scenario: who enters after the subject was taken away sees none
    Given Romeo is online
    And Benvolio is online
    And Romeo has created the room "cave"
    When Romeo sends:
      """
      <message type='groupchat' to='${cave}' id='s1'><subject>Fire Burn and Cauldron Bubble!</subject></message>
      """
    And Romeo sends:
      """
      <message type='groupchat' to='${cave}' id='s2'><subject></subject></message>
      <message type='groupchat' to='${cave}' id='s3'><body>Double, double, toil and trouble</body></message>
      """
    Then Romeo receives:
      """
      <message type='groupchat' from='${cave}/romeo'><body>Double, double, toil and trouble</body></message>
      """
    When Benvolio tries to enter the room "${cave}" as "benvolio"
    Then the room "${cave}" lets Benvolio in as "benvolio"
    # A service may send the changes that were as part of the history: what counts comes last.
    And after a while Benvolio sees no subject of the room "${cave}"

  @XEP-0045/8.1-not-a-change
  Scenario Outline: a moderator's message with a subject and a <child> leaves the room's subject alone
    Given Romeo is online
    And Benvolio is online
    And Romeo has created the room "cave"
    When Romeo sends:
      """
      <message type='groupchat' to='${cave}' id='s1'><subject>Fire Burn and Cauldron Bubble!</subject></message>
      """
    And Romeo sends:
      """
      <message type='groupchat' to='${cave}' id='s2'><subject>The feast of Capulet</subject><<child>>a word</<child>></message>
      <message type='groupchat' to='${cave}' id='s3'><body>Double, double, toil and trouble</body></message>
      """
    Then Romeo receives:
      """
      <message type='groupchat' from='${cave}/romeo'><body>Double, double, toil and trouble</body></message>
      """
    When Benvolio tries to enter the room "${cave}" as "benvolio"
    Then Benvolio receives:
      """
      <message type='groupchat'><subject>Fire Burn and Cauldron Bubble!</subject><not:body/><not:thread/></message>
      """
    And after a while Benvolio has received no:
      """
      <message type='groupchat'><subject>The feast of Capulet</subject><not:body/><not:thread/></message>
      """

    Examples:
      | child  |
      | body   |
      | thread |

  @XEP-0045/8.1-not-a-change
  Scenario: a participant who may not change the subject can send a message with a subject and a body
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_changesubject | 0 |
    And the room "${cave}" has the occupants:
      | occupant | role        |
      | Juliet   | participant |
    When Juliet sends:
      """
      <message type='groupchat' to='${cave}' id='s1'><subject>The feast of Capulet</subject><body>Will you come?</body></message>
      """
    Then Romeo and Juliet each receive:
      """
      <message type='groupchat' from='${cave}/juliet'><subject>The feast of Capulet</subject><body>Will you come?</body></message>
      """
