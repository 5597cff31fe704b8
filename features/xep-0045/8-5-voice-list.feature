Feature: XEP-0045 §8.5 Modifying the voice list

  Background:
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |

  @XEP-0045/8.5-list
  Scenario Outline: a moderator with the affiliation "<affiliation>" gets the voice list
    Given the room "${cave}" has the occupants:
      | occupant | affiliation   | role        |
      | Juliet   | <affiliation> | moderator   |
      | Benvolio | none          | participant |
      | Mercutio | member        | participant |
    When Juliet asks the room "${cave}" for the "participant" list
    Then Juliet receives a list that holds:
      | nick     | role        |
      | benvolio | participant |
      | mercutio | participant |

    Examples:
      | affiliation |
      | none        |
      | admin       |

  @XEP-0045/8.5-list
  Scenario: a visitor is not on the voice list
    Given the room "${cave}" has the occupants:
      | occupant | role        |
      | Juliet   | visitor     |
      | Benvolio | participant |
    When Romeo asks the room "${cave}" for the "participant" list
    Then Romeo receives a list without "juliet" that holds:
      | nick     | role        |
      | benvolio | participant |

  @XEP-0045/8.5-list-more
  Scenario: the voice list names affiliations and addresses
    Given the room "${cave}" has the occupants:
      | occupant | affiliation | role        |
      | Benvolio | none        | participant |
      | Mercutio | member      | participant |
    When Romeo asks the room "${cave}" for the "participant" list
    Then Romeo receives a list that holds:
      | nick     | jid              | affiliation |
      | benvolio | ${Benvolio.full} | none        |
      | mercutio | ${Mercutio.full} | member      |

  @XEP-0045/8.5-modified
  Scenario: a moderator changes the voice of two occupants at once
    Given the room "${cave}" has the occupants:
      | occupant | role        |
      | Juliet   | participant |
      | Mercutio | visitor     |
    When Romeo sends the room "${cave}" the changes:
      | nick     | role        |
      | juliet   | visitor     |
      | mercutio | participant |
    Then the room grants Romeo's request
    And Romeo, Juliet and Mercutio are told that "juliet" has the role "visitor" in the room "${cave}"
    And Romeo, Juliet and Mercutio are told that "mercutio" has the role "participant" in the room "${cave}"

  @XEP-0045/8.5-denied
  Scenario Outline: an admin cannot revoke the voice of an <affiliation> by way of the voice list
    Given the room "${cave}" has the occupants:
      | occupant | affiliation   | role      |
      | Juliet   | <affiliation> |           |
      | Mercutio | none          | visitor   |
      | Benvolio | admin         | moderator |
    When Benvolio sends the room "${cave}" the changes:
      | nick     | role        |
      | mercutio | participant |
      | juliet   | visitor     |
    Then the room refuses Benvolio's request with not-allowed

    Examples:
      | affiliation |
      | admin       |
      | owner       |
