Feature: XEP-0045 §10.6, §10.7 Granting and revoking admin status

  Background:
    Given Romeo is online
    And Romeo has created the room "cave"

  @XEP-0045/10.6-success
  Scenario: a new admin is on the admin list
    When Romeo gives Juliet the affiliation "admin" in the room "${cave}" because "A worthy witch indeed!"
    Then the room grants Romeo's request
    And Romeo finds Juliet on the "admin" list of the room "${cave}"

  @XEP-0045/10.6-others-told @XEP-0045/10.8-others-told
  Scenario: all occupants are told that one of them became an admin
    Given the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
      | Benvolio |
    When Romeo gives Juliet the affiliation "admin" in the room "${cave}"
    Then Romeo, Juliet and Benvolio are told that "juliet" has the affiliation "admin" and the role "moderator" in the room "${cave}"

  @XEP-0045/10.6-full-jid
  Scenario: the bare JID of a new admin counts where the full one is named
    Given Juliet is online
    When Romeo sends the room "${cave}" the changes:
      | affiliation | jid            |
      | admin       | ${Juliet.full} |
    Then the room grants Romeo's request
    And Romeo finds Juliet on the "admin" list of the room "${cave}"

  @XEP-0045/10.7-success
  Scenario: a former admin is off the admin list
    Given Juliet has the affiliation "admin" in the room "${cave}"
    When Romeo gives Juliet the affiliation "none" in the room "${cave}" because "Not so worthy after all!"
    Then the room grants Romeo's request
    And Romeo does not find Juliet on the "admin" list of the room "${cave}"

  @XEP-0045/10.7-others-told @XEP-0045/10.8-others-told
  Scenario Outline: all occupants are told that an admin now has the affiliation "<affiliation>"
    Given the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | admin       |
      | Benvolio | none        |
    When Romeo gives Juliet the affiliation "<affiliation>" in the room "${cave}"
    Then Romeo, Juliet and Benvolio are told that "juliet" has the affiliation "<affiliation>" and the role "participant or visitor or moderator" in the room "${cave}"

    Examples:
      | affiliation |
      | member      |
      | none        |

  @XEP-0045/10.7-full-jid
  Scenario: the bare JID of a former admin counts where the full one is named
    Given Juliet is online
    And Juliet has the affiliation "admin" in the room "${cave}"
    When Romeo sends the room "${cave}" the changes:
      | affiliation | jid            |
      | none        | ${Juliet.full} |
    Then the room grants Romeo's request
    And Romeo does not find Juliet on the "admin" list of the room "${cave}"
