Feature: RFC 6121 appendix A.1: how the roster shows a state

  @RFC6121/A.1-roster-shows
  Scenario Outline: the roster shows the state "<state>"
    Given Romeo is online
    And Juliet is online
    And Romeo's subscription to Juliet is "<state>"
    When Romeo/phone comes online
    Then the roster of Romeo/phone shows "${Juliet.bare}" as "<state>"

    Examples:
      | state                 |
      | None + Pending Out    |
      | None + Pending Out+In |
      | To                    |
      | To + Pending In       |
      | From                  |
      | From + Pending Out    |
      | Both                  |
