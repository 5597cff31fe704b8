Feature: XEP-0045 §10.5, §10.8 The owner list and the admin list for those outside

  Background:
    Given Romeo is online
    And Juliet is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_whois | moderators |

  @XEP-0045/10.5-list-forbidden
  Scenario Outline: one outside with the affiliation "<affiliation>" cannot have the owner list of a semi-anonymous room
    Given Juliet has the affiliation "<affiliation>" in the room "${cave}"
    When Juliet asks the room "${cave}" for the "owner" list
    Then the room refuses Juliet's request with forbidden

    Examples:
      | affiliation |
      | none        |
      | member      |
      | outcast     |

  @XEP-0045/10.8-list-forbidden
  Scenario Outline: one outside with the affiliation "<affiliation>" cannot have the admin list of a semi-anonymous room
    Given Juliet has the affiliation "<affiliation>" in the room "${cave}"
    When Juliet asks the room "${cave}" for the "admin" list
    Then the room refuses Juliet's request with forbidden

    Examples:
      | affiliation |
      | none        |
      | member      |
      | outcast     |
