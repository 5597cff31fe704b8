Feature: XEP-0045 §10.5, §10.8 Modifying the owner list and the admin list

  @XEP-0045/10.5-list
  Scenario: an owner gets the owner list
    Given Romeo is online
    And Romeo has created the room "cave"
    And Juliet has the affiliation "owner" in the room "${cave}"
    When Romeo asks the room "${cave}" for the "owner" list
    Then Romeo receives a list that holds:
      | affiliation | jid            |
      | owner       | ${Romeo.bare}  |
      | owner       | ${Juliet.bare} |

  @XEP-0045/10.5-modified
  Scenario: an owner makes two owners by one request
    Given Romeo is online
    And Juliet has an account
    And Mercutio has an account
    And Romeo has created the room "cave"
    When Romeo sends the room "${cave}" the changes:
      | affiliation | jid              |
      | owner       | ${Juliet.bare}   |
      | owner       | ${Mercutio.bare} |
    Then the room grants Romeo's request
    And Romeo finds Juliet on the "owner" list of the room "${cave}"
    And Romeo finds Mercutio on the "owner" list of the room "${cave}"

  @XEP-0045/10.8-list
  Scenario: an owner gets the admin list
    Given Romeo is online
    And Romeo has created the room "cave"
    And Juliet has the affiliation "admin" in the room "${cave}"
    And Mercutio has the affiliation "admin" in the room "${cave}"
    When Romeo asks the room "${cave}" for the "admin" list
    Then Romeo receives a list that holds:
      | affiliation | jid              |
      | admin       | ${Juliet.bare}   |
      | admin       | ${Mercutio.bare} |

  @XEP-0045/10.8-modified
  Scenario: an owner makes one user an admin and another none by one request
    Given Romeo is online
    And Mercutio has an account
    And Romeo has created the room "cave"
    And Juliet has the affiliation "admin" in the room "${cave}"
    When Romeo sends the room "${cave}" the changes:
      | affiliation | jid              |
      | none        | ${Juliet.bare}   |
      | admin       | ${Mercutio.bare} |
    Then the room grants Romeo's request
    And Romeo finds Mercutio on the "admin" list of the room "${cave}"
    And Romeo does not find Juliet on the "admin" list of the room "${cave}"

  @XEP-0045/10.5-list-forbidden
  Scenario Outline: one with the affiliation "<affiliation>" cannot have the owner list of a semi-anonymous room
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_whois | moderators |
    And the room "${cave}" has the occupants:
      | occupant | affiliation   |
      | Juliet   | <affiliation> |
    When Juliet asks the room "${cave}" for the "owner" list
    Then the room refuses Juliet's request with forbidden

    Examples:
      | affiliation |
      | none        |
      | member      |
      | admin       |

  @XEP-0045/10.8-list-forbidden
  Scenario Outline: one with the affiliation "<affiliation>" cannot have the admin list of a semi-anonymous room
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_whois | moderators |
    And the room "${cave}" has the occupants:
      | occupant | affiliation   |
      | Juliet   | <affiliation> |
    When Juliet asks the room "${cave}" for the "admin" list
    Then the room refuses Juliet's request with forbidden

    Examples:
      | affiliation |
      | none        |
      | member      |
      | admin       |
