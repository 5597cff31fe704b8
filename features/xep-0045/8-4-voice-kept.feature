Feature: XEP-0045 §8.4 Voice that cannot be revoked

  Background:
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |

  @XEP-0045/8.4-admins-keep-voice
  Scenario Outline: a moderator with the affiliation "<moderator>" cannot revoke the voice of an <occupant>
    Given the room "${cave}" has the occupants:
      | occupant | affiliation | role      |
      | Juliet   | <occupant>  |           |
      | Benvolio | <moderator> | moderator |
    When Benvolio gives "juliet" the role "visitor" in the room "${cave}"
    Then the room refuses Benvolio's request with not-allowed
    And after a while Juliet and Benvolio have been told nothing of "juliet" in the room "${cave}"

    Examples:
      | moderator | occupant |
      | none      | admin    |
      | none      | owner    |
      | member    | admin    |
      | member    | owner    |
      | admin     | admin    |
      | admin     | owner    |
      | owner     | admin    |
      | owner     | owner    |

  @XEP-0045/8.4-higher-affiliation
  Scenario: a moderator without affiliation cannot revoke the voice of a member
    Given the room "${cave}" has the occupants:
      | occupant | affiliation | role        |
      | Juliet   | member      | participant |
      | Benvolio | none        | moderator   |
    When Benvolio gives "juliet" the role "visitor" in the room "${cave}"
    Then the room refuses Benvolio's request with not-allowed
    And after a while Juliet and Benvolio have been told nothing of "juliet" in the room "${cave}"
