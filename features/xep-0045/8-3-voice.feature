Feature: XEP-0045 §8.3, §8.4 Granting and revoking voice

  Background:
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |

  @XEP-0045/8.3-success
  Scenario: a moderator is told that voice was granted
    Given the room "${cave}" has the occupants:
      | occupant | role    |
      | Juliet   | visitor |
    When Romeo gives "juliet" the role "participant" in the room "${cave}"
    Then the room grants Romeo's request

  @XEP-0045/8.3-success
  Scenario: voice can be granted with a reason
    Given the room "${cave}" has the occupants:
      | occupant | role    |
      | Juliet   | visitor |
    When Romeo gives "juliet" the role "participant" in the room "${cave}" because "A worthy witch indeed!"
    Then the room grants Romeo's request

  @XEP-0045/8.3-others-told
  Scenario: all occupants are told that a visitor was granted voice
    Given the room "${cave}" has the occupants:
      | occupant | role    |
      | Juliet   | visitor |
      | Benvolio | visitor |
    When Romeo gives "juliet" the role "participant" in the room "${cave}"
    Then Romeo, Juliet and Benvolio are told that "juliet" has the role "participant" in the room "${cave}"

  @XEP-0045/8.4-success
  Scenario: a moderator is told that voice was revoked
    Given the room "${cave}" has the occupants:
      | occupant | role        |
      | Juliet   | participant |
    When Romeo gives "juliet" the role "visitor" in the room "${cave}"
    Then the room grants Romeo's request

  @XEP-0045/8.4-success
  Scenario: voice can be revoked with a reason
    Given the room "${cave}" has the occupants:
      | occupant | role        |
      | Juliet   | participant |
    When Romeo gives "juliet" the role "visitor" in the room "${cave}" because "Not so worthy after all!"
    Then the room grants Romeo's request

  @XEP-0045/8.4-others-told
  Scenario: all occupants are told that a participant lost voice
    Given the room "${cave}" has the occupants:
      | occupant | role        |
      | Juliet   | participant |
      | Benvolio | visitor     |
    When Romeo gives "juliet" the role "visitor" in the room "${cave}"
    Then Romeo, Juliet and Benvolio are told that "juliet" has the role "visitor" in the room "${cave}"
