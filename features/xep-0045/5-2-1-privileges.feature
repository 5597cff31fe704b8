Feature: XEP-0045 §5.2.1 Privileges of affiliations

  @XEP-0045/5.2.1-enters
  Scenario Outline: one with the affiliation "<affiliation>" can enter <kind>
    Given Romeo is online
    And Juliet is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_membersonly | <members-only> |
    And Juliet has the affiliation "<affiliation>" in the room "${cave}"
    When Juliet tries to enter the room "${cave}" as "juliet"
    Then the room "${cave}" lets Juliet in as "juliet" with the affiliation "<affiliation>"

    Examples:
      | affiliation | kind                | members-only |
      | member      | an open room        | 0            |
      | admin       | an open room        | 0            |
      | owner       | an open room        | 0            |
      | member      | a members-only room | 1            |
      | admin       | a members-only room | 1            |
      | owner       | a members-only room | 1            |

  @XEP-0045/5.2.1-enters
  Scenario Outline: an outcast cannot enter <kind>
    Given Romeo is online
    And Juliet is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_membersonly | <members-only> |
    And Juliet has the affiliation "outcast" in the room "${cave}"
    When Juliet tries to enter the room "${cave}" as "juliet"
    Then the room "${cave}" does not let Juliet in

    Examples:
      | kind                | members-only |
      | an open room        | 0            |
      | a members-only room | 1            |

  @XEP-0045/5.2.1-enters
  Scenario: one who never had an affiliation cannot enter a members-only room
    Given Romeo is online
    And Juliet is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_membersonly | 1 |
    When Juliet tries to enter the room "${cave}" as "juliet"
    Then the room "${cave}" does not let Juliet in

  @XEP-0045/5.2.1-configures
  Scenario Outline: one with the affiliation "<affiliation>" cannot change the configuration
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation   |
      | Juliet   | <affiliation> |
    When Juliet submits to the room "${cave}" the configuration:
      | muc#roomconfig_roomname | A Brighter Cave |
    Then the room refuses Juliet's request

    Examples:
      | affiliation |
      | none        |
      | member      |
      | admin       |
