Feature: XEP-0045 §10.4 The last owner stays

  Background:
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | admin       |

  @XEP-0045/10.4-last-owner
  Scenario Outline: the last owner cannot become one with the affiliation "<affiliation>"
    When Romeo gives Romeo the affiliation "<affiliation>" in the room "${cave}"
    Then the room refuses Romeo's request
    And after a while Romeo and Juliet have been told nothing of "romeo" in the room "${cave}"

    Examples:
      | affiliation |
      | admin       |
      | member      |
      | none        |

  @XEP-0045/10.4-last-owner-conflict
  Scenario: the last owner who tries to give up ownership gets conflict
    When Romeo gives Romeo the affiliation "admin" in the room "${cave}"
    Then the room refuses Romeo's request with conflict
