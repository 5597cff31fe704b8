Feature: XEP-0045 §10.3, §10.4 Granting and revoking owner status

  Background:
    Given Romeo is online
    And Romeo has created the room "cave"

  @XEP-0045/10.3-success
  Scenario: a new owner is on the owner list
    When Romeo gives Juliet the affiliation "owner" in the room "${cave}" because "A worthy witch indeed!"
    Then the room grants Romeo's request
    And Romeo finds Juliet on the "owner" list of the room "${cave}"

  @XEP-0045/10.3-others-told @XEP-0045/10.5-others-told
  Scenario: all occupants are told that one of them became an owner
    Given the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
      | Benvolio |
    When Romeo gives Juliet the affiliation "owner" in the room "${cave}"
    Then Romeo, Juliet and Benvolio are told that "juliet" has the affiliation "owner" in the room "${cave}"

  @XEP-0045/10.3-role
  Scenario: a new owner is a moderator
    Given the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
    When Romeo gives Juliet the affiliation "owner" in the room "${cave}"
    Then Juliet is told that "juliet" has the affiliation "owner" and the role "moderator" in the room "${cave}"

  @XEP-0045/10.3-full-jid
  Scenario: the bare JID of a new owner counts where the full one is named
    Given Juliet is online
    When Romeo sends the room "${cave}" the changes:
      | affiliation | jid            |
      | owner       | ${Juliet.full} |
    Then the room grants Romeo's request
    And Romeo finds Juliet on the "owner" list of the room "${cave}"

  @XEP-0045/10.4-success
  Scenario: a former owner is off the owner list
    Given Juliet has the affiliation "owner" in the room "${cave}"
    When Romeo gives Juliet the affiliation "admin" in the room "${cave}" because "Not so worthy after all!"
    Then Romeo does not find Juliet on the "owner" list of the room "${cave}"

  @XEP-0045/10.4-not-authorized
  Scenario: an owner takes ownership from another, or is told that he is not authorized to
    Given Juliet has the affiliation "owner" in the room "${cave}"
    When Romeo gives Juliet the affiliation "admin" in the room "${cave}"
    Then the room either grants Romeo's request or refuses it with not-authorized

  @XEP-0045/10.4-others-told @XEP-0045/10.5-others-told
  Scenario: all occupants are told that one of them is no owner any more
    Given the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | owner       |
      | Benvolio | none        |
    When Romeo gives Juliet the affiliation "admin" in the room "${cave}"
    Then Romeo, Juliet and Benvolio are told that "juliet" has the affiliation "admin" in the room "${cave}"

  @XEP-0045/10.4-full-jid
  Scenario: the bare JID of a former owner counts where the full one is named
    Given Juliet is online
    And Juliet has the affiliation "owner" in the room "${cave}"
    When Romeo sends the room "${cave}" the changes:
      | affiliation | jid            |
      | admin       | ${Juliet.full} |
    Then the room grants Romeo's request
    And Romeo does not find Juliet on the "owner" list of the room "${cave}"

  @XEP-0045/10.4-give-up
  Scenario: an owner gives up ownership while there is another
    Given Juliet has the affiliation "owner" in the room "${cave}"
    When Romeo gives Romeo the affiliation "admin" in the room "${cave}"
    Then the room grants Romeo's request
