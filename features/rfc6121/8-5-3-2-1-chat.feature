Feature: RFC 6121 §8.5.3.2.1 Chat messages to a lost resource

  @RFC6121/8.5.3.2.1-chat-away
  Scenario: a chat message to a lost resource of a user who is away is kept or refused
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends the message "d1" of type "chat" to "${Juliet.bare}/no-such-chamber"
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "kept or refused"

  @RFC6121/8.5.3.2.1-chat-away-condition
  Scenario: if a chat message to a lost resource of a user who is away brings an error, that is service-unavailable
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends the message "d1" of type "chat" to "${Juliet.bare}/no-such-chamber"
    Then after a while Romeo has received no:
      """
      <message type='error' id='d1'><error><not:service-unavailable/></error></message>
      """

  @RFC6121/8.5.3.2.1-chat-negative
  Scenario Outline: a chat message to a lost resource beside the negative "<resources>" is kept or refused
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "chat" to "${Juliet.bare}/no-such-chamber"
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "kept or refused with service-unavailable"

    Examples:
      | resources                |
      | chamber -1               |
      | chamber -1, orchard -128 |

  @RFC6121/8.5.3.2.1-chat-one
  Scenario Outline: a chat message to a lost resource is delivered to the one non-negative of "<resources>"
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "chat" to "${Juliet.bare}/no-such-chamber"
    Then "d1" from Romeo to Juliet is "delivered to balcony"

    Examples:
      | resources                    |
      | balcony 0                    |
      | balcony 3, chamber -1        |
      | balcony 0, chamber connected |

  @RFC6121/8.5.3.2.1-chat-many
  Scenario Outline: a chat message to a lost resource is delivered to the most available or all of "<resources>"
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "chat" to "${Juliet.bare}/no-such-chamber"
    Then "d1" from Romeo to Juliet is "delivered to some of balcony and chamber"

    Examples:
      | resources                       |
      | balcony 0, chamber 0            |
      | balcony 1, chamber 5            |
      | balcony 1, chamber 5, closet -1 |
