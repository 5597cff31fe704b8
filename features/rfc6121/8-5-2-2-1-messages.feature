Feature: RFC 6121 §8.5.2.2.1 Messages for a user who is away

  @RFC6121/8.5.2.2.1-kept-or-refused
  Scenario Outline: a message of type "<type>" for a user who is away is kept or refused
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}"
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "kept or refused with service-unavailable"

    Examples:
      | type     |
      | none     |
      | normal   |
      | chat     |
      | serenade |

  @RFC6121/8.5.2.2.1-ignored
  Scenario Outline: a message of type "<type>" for a user who is away is ignored
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}"
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "ignored"

    Examples:
      | type     |
      | headline |
      | error    |

  @RFC6121/8.5.2.2.1-groupchat
  Scenario: a groupchat message for a user who is away is refused
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends the message "d1" of type "groupchat" to "${Juliet.bare}"
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "refused"

  @RFC6121/8.5.2.2.1-groupchat-condition
  Scenario: the error for a groupchat message for a user who is away is service-unavailable
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends the message "d1" of type "groupchat" to "${Juliet.bare}"
    Then Romeo receives the stanza error service-unavailable for "d1"

  @RFC6121/8.5.2.2.1-kept-or-refused
  Scenario: messages of a user who is away are all kept or refused, and come to the resource that is not negative
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends the message "d1" of type "chat" to "${Juliet.bare}"
    And Romeo sends the message "d2" of type "normal" to "${Juliet.bare}"
    And Juliet/chamber comes online with priority -1 after what Romeo sent
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "kept or refused with service-unavailable"
    And "d2" from Romeo to Juliet is "kept or refused with service-unavailable"
