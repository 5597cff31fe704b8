Feature: XEP-0045 §10.3 to §10.8 Owners and admins are not made from outside by others than owners

  Background:
    Given Romeo is online
    And Juliet is online
    And Romeo has created the room "cave"

  @XEP-0045/10.3-forbidden @XEP-0045/10.5-forbidden
  Scenario Outline: one outside with the affiliation "<affiliation>" who tries to make an owner of Benvolio while <occupant> is in the room gets forbidden
    Given Juliet has the affiliation "<affiliation>" in the room "${cave}"
    And the room "${cave}" has the occupants:
      | occupant   |
      | <occupant> |
    When Juliet gives Benvolio the affiliation "owner" in the room "${cave}"
    Then the room refuses Juliet's request with forbidden

    Examples:
      | affiliation | occupant |
      | none        | Nurse    |
      | none        | Benvolio |
      | outcast     | Nurse    |

  @XEP-0045/10.4-forbidden @XEP-0045/10.5-forbidden
  Scenario Outline: one outside with the affiliation "<affiliation>" who tries to take ownership from Benvolio while <occupant> is in the room gets forbidden
    Given Juliet has the affiliation "<affiliation>" in the room "${cave}"
    And Benvolio has the affiliation "owner" in the room "${cave}"
    And the room "${cave}" has the occupants:
      | occupant   |
      | <occupant> |
    When Juliet gives Benvolio the affiliation "none" in the room "${cave}"
    Then the room refuses Juliet's request with forbidden

    Examples:
      | affiliation | occupant |
      | none        | Nurse    |
      | none        | Benvolio |
      | outcast     | Nurse    |

  @XEP-0045/10.6-forbidden @XEP-0045/10.8-forbidden
  Scenario Outline: one outside with the affiliation "<affiliation>" who tries to make an admin of Benvolio while <occupant> is in the room gets forbidden
    Given Juliet has the affiliation "<affiliation>" in the room "${cave}"
    And the room "${cave}" has the occupants:
      | occupant   |
      | <occupant> |
    When Juliet gives Benvolio the affiliation "admin" in the room "${cave}"
    Then the room refuses Juliet's request with forbidden

    Examples:
      | affiliation | occupant |
      | none        | Nurse    |
      | none        | Benvolio |
      | outcast     | Nurse    |

  @XEP-0045/10.7-forbidden @XEP-0045/10.8-forbidden
  Scenario Outline: one outside with the affiliation "<affiliation>" who tries to make Benvolio an admin no longer while <occupant> is in the room gets forbidden
    Given Juliet has the affiliation "<affiliation>" in the room "${cave}"
    And Benvolio has the affiliation "admin" in the room "${cave}"
    And the room "${cave}" has the occupants:
      | occupant   |
      | <occupant> |
    When Juliet gives Benvolio the affiliation "none" in the room "${cave}"
    Then the room refuses Juliet's request with forbidden

    Examples:
      | affiliation | occupant |
      | none        | Nurse    |
      | none        | Benvolio |
      | outcast     | Nurse    |
