Feature: XEP-0045 §9.3, §9.4 Granting and revoking membership

  Background:
    Given Romeo is online
    And Romeo has created the room "cave"

  @XEP-0045/9.3-success
  Scenario Outline: an <affiliation> makes a member of somebody outside the room
    Given the room "${cave}" has the occupants:
      | occupant | affiliation   |
      | Benvolio | <affiliation> |
    When Benvolio gives Juliet the affiliation "member" in the room "${cave}" because "A worthy witch indeed!"
    Then the room grants Benvolio's request
    And Romeo finds Juliet on the "member" list of the room "${cave}"

    Examples:
      | affiliation |
      | admin       |
      | owner       |

  @XEP-0045/9.3-success
  Scenario: an occupant who was made a member is on the member list
    Given the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
    When Romeo gives Juliet the affiliation "member" in the room "${cave}"
    Then the room grants Romeo's request
    And Romeo finds Juliet on the "member" list of the room "${cave}"

  @XEP-0045/9.3-others-told @XEP-0045/9.5-addition-told
  Scenario: all occupants are told that one of them was made a member
    Given the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
      | Benvolio |
    When Romeo gives Juliet the affiliation "member" in the room "${cave}"
    Then Romeo, Juliet and Benvolio are told that "juliet" has the affiliation "member" in the room "${cave}"

  @XEP-0045/9.4-success
  Scenario Outline: an <affiliation> revokes the membership of somebody outside the room
    Given the room "${cave}" has the occupants:
      | occupant | affiliation   |
      | Benvolio | <affiliation> |
    And Juliet has the affiliation "member" in the room "${cave}"
    When Benvolio gives Juliet the affiliation "none" in the room "${cave}" because "Not so worthy after all!"
    Then the room grants Benvolio's request
    And Romeo does not find Juliet on the "member" list of the room "${cave}"

    Examples:
      | affiliation |
      | admin       |
      | owner       |

  @XEP-0045/9.4-others-told @XEP-0045/9.5-removal-told
  Scenario: all occupants are told that one of them lost membership
    Given the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | member      |
      | Benvolio | none        |
    When Romeo gives Juliet the affiliation "none" in the room "${cave}"
    Then Romeo, Juliet and Benvolio are told that "juliet" has the affiliation "none" in the room "${cave}"

  @XEP-0045/9.3-success
  Scenario: an admin makes a member of somebody and names a nick
    Given Juliet has an account
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Benvolio | admin       |
    When Benvolio sends the room "${cave}" the changes:
      | affiliation | jid            | nick        |
      | member      | ${Juliet.bare} | thirdwitch  |
    Then the room grants Benvolio's request
    And Romeo finds Juliet on the "member" list of the room "${cave}"
