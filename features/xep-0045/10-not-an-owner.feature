Feature: XEP-0045 §10.3 to §10.8 Owners and admins are made by owners only

  Background:
    Given Romeo is online
    And Romeo has created the room "cave"

  @XEP-0045/10.3-forbidden @XEP-0045/10.5-forbidden
  Scenario Outline: one with the affiliation "<affiliation>" who tries to make an owner gets forbidden
    Given the room "${cave}" has the occupants:
      | occupant | affiliation   |
      | Juliet   | <affiliation> |
    When Juliet gives Benvolio the affiliation "owner" in the room "${cave}"
    Then the room refuses Juliet's request with forbidden

    Examples:
      | affiliation |
      | none        |
      | admin       |

  @XEP-0045/10.4-forbidden @XEP-0045/10.5-forbidden
  Scenario Outline: one with the affiliation "<affiliation>" who tries to take ownership gets forbidden
    Given Benvolio has the affiliation "owner" in the room "${cave}"
    And the room "${cave}" has the occupants:
      | occupant | affiliation   |
      | Juliet   | <affiliation> |
    When Juliet gives Benvolio the affiliation "admin" in the room "${cave}"
    Then the room refuses Juliet's request with forbidden

    Examples:
      | affiliation |
      | none        |
      | admin       |

  @XEP-0045/10.6-forbidden @XEP-0045/10.8-forbidden
  Scenario Outline: one with the affiliation "<affiliation>" who tries to make an admin gets forbidden
    Given the room "${cave}" has the occupants:
      | occupant | affiliation   |
      | Juliet   | <affiliation> |
    When Juliet gives Benvolio the affiliation "admin" in the room "${cave}"
    Then the room refuses Juliet's request with forbidden

    Examples:
      | affiliation |
      | none        |
      | admin       |

  @XEP-0045/10.7-forbidden @XEP-0045/10.8-forbidden
  Scenario Outline: one with the affiliation "<affiliation>" who tries to unmake an admin gets forbidden
    Given Benvolio has the affiliation "admin" in the room "${cave}"
    And the room "${cave}" has the occupants:
      | occupant | affiliation   |
      | Juliet   | <affiliation> |
    When Juliet gives Benvolio the affiliation "none" in the room "${cave}"
    Then the room refuses Juliet's request with forbidden

    Examples:
      | affiliation |
      | none        |
      | admin       |
