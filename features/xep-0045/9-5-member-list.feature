Feature: XEP-0045 §9.5 Modifying the member list

  @XEP-0045/9.5-list
  Scenario Outline: an <affiliation> gets the full member list
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation   |
      | Benvolio | <affiliation> |
      | Juliet   | member        |
    And Mercutio has the affiliation "member" in the room "${cave}"
    When Benvolio asks the room "${cave}" for the "member" list
    Then Benvolio receives a list that holds:
      | affiliation | jid              |
      | member      | ${Juliet.bare}   |
      | member      | ${Mercutio.bare} |

    Examples:
      | affiliation |
      | admin       |
      | owner       |

  @XEP-0045/9.5-occupants
  Scenario: a member in a members-only room that is not anonymous gets the member list
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_membersonly | 1      |
      | muc#roomconfig_whois       | anyone |
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | member      |
    When Juliet asks the room "${cave}" for the "member" list
    Then Juliet receives a list that holds:
      | affiliation | jid            |
      | member      | ${Juliet.bare} |

  @XEP-0045/9.5-absent-members
  Scenario: a member outside a room that is not anonymous gets the member list
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_membersonly | 1      |
      | muc#roomconfig_whois       | anyone |
    And Juliet is online
    And Juliet has the affiliation "member" in the room "${cave}"
    When Juliet asks the room "${cave}" for the "member" list
    Then Juliet receives a list that holds:
      | affiliation | jid            |
      | member      | ${Juliet.bare} |

  @XEP-0045/9.5-only-admins
  Scenario: a member of a members-only room cannot change the member list
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_membersonly | 1 |
    And the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | member      |
    When Juliet gives Mercutio the affiliation "member" in the room "${cave}"
    Then the room refuses Juliet's request

  @XEP-0045/9.5-modified
  Scenario: an admin makes one user a member and another none by one request
    Given Romeo is online
    And Romeo has created the room "cave"
    And Juliet has the affiliation "member" in the room "${cave}"
    And Mercutio has an account
    When Romeo sends the room "${cave}" the changes:
      | affiliation | jid              |
      | none        | ${Juliet.bare}   |
      | member      | ${Mercutio.bare} |
    Then the room grants Romeo's request
    And Romeo finds Mercutio on the "member" list of the room "${cave}"
    And Romeo does not find Juliet on the "member" list of the room "${cave}"
