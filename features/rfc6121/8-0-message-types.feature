Feature: RFC 6121 §8 Each type of message

  @RFC6121/message-type-deliver
  Scenario Outline: a message of type "<type>" finds its way to <whom>
    Given Romeo is online
    And Juliet has the resources "balcony 0"
    When Romeo sends the message "d1" of type "<type>" to "<to>"
    Then "d1" from Romeo to Juliet is "delivered to balcony"

    Examples:
      | type      | whom       | to                     |
      | normal    | an account | ${Juliet.bare}         |
      | chat      | an account | ${Juliet.bare}         |
      | headline  | an account | ${Juliet.bare}         |
      | groupchat | a resource | ${Juliet/balcony.full} |
      | error     | a resource | ${Juliet/balcony.full} |
