Feature: XEP-0045 §9.2 Banned domains

  # The owner is of the banned domain, too. A service that puts him out is not to lose the room by that.
  Background:
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_persistentroom | 1 |

  @XEP-0045/9.2-match-domain
  Scenario: a user of a banned domain cannot enter
    Given Juliet is online
    When Romeo sends the room "${cave}" the changes:
      | affiliation | jid       |
      | outcast     | ${domain} |
    Then the room grants Romeo's request
    When Juliet tries to enter the room "${cave}" as "juliet"
    Then the room "${cave}" does not let Juliet in

  @XEP-0045/9.2-match-user-first
  Scenario: a member whose domain is banned can enter
    Given Juliet is online
    And Juliet has the affiliation "member" in the room "${cave}"
    When Romeo sends the room "${cave}" the changes:
      | affiliation | jid       |
      | outcast     | ${domain} |
    Then the room grants Romeo's request
    When Juliet tries to enter the room "${cave}" as "juliet"
    Then the room "${cave}" lets Juliet in as "juliet" with the affiliation "member"

  @XEP-0045/9.2-match-user-first
  Scenario: a member whose domain is banned can stay
    Given the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | member      |
    When Romeo sends the room "${cave}" the changes:
      | affiliation | jid       |
      | outcast     | ${domain} |
    Then the room grants Romeo's request
    And after a while Juliet has been told nothing of "juliet" in the room "${cave}"
