Feature: XEP-0045 §9 The error for those who are no admins

  @XEP-0045/9-forbidden
  Scenario Outline: a <role> with the affiliation "<affiliation>" who asks for the <kind> list gets forbidden
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_whois | moderators |
    And the room "${cave}" has the occupants:
      | occupant | affiliation   | role   |
      | Juliet   | <affiliation> | <role> |
    When Juliet asks the room "${cave}" for the "<kind>" list
    Then the room refuses Juliet's request with forbidden

    Examples:
      | role        | affiliation | kind      |
      | participant | none        | outcast   |
      | participant | member      | outcast   |
      | moderator   | none        | outcast   |
      | participant | none        | member    |
      | participant | none        | moderator |

  @XEP-0045/9-forbidden
  Scenario Outline: a <role> with the affiliation "<affiliation>" who tries to ban somebody gets forbidden
    Given Romeo is online
    And Benvolio is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation   | role   |
      | Juliet   | <affiliation> | <role> |
    When Juliet gives Benvolio the affiliation "outcast" in the room "${cave}"
    Then the room refuses Juliet's request with forbidden

    Examples:
      | role        | affiliation |
      | participant | none        |
      | participant | member      |
      | moderator   | none        |

  @XEP-0045/9-forbidden
  Scenario: a participant who tries to make a member gets forbidden
    Given Romeo is online
    And Benvolio is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
    When Juliet gives Benvolio the affiliation "member" in the room "${cave}"
    Then the room refuses Juliet's request with forbidden

  @XEP-0045/9-forbidden
  Scenario: a moderator who tries to make a moderator gets forbidden
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation | role        |
      | Juliet   | member      | moderator   |
      | Benvolio | none        | participant |
    When Juliet gives "benvolio" the role "moderator" in the room "${cave}"
    Then the room refuses Juliet's request with forbidden
