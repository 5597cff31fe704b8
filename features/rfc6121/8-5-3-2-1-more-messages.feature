Feature: RFC 6121 §8.5.3.2.1 Normal messages and errors to a lost resource

  @RFC6121/8.5.3.2.1-ignored-or-refused
  Scenario Outline: a message of type "<type>" to a lost resource beside "<resources>" is, as a normal one, ignored or refused
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}/no-such-chamber"
    Then "d1" from Romeo to Juliet is "ignored or refused"

    Examples:
      | type     | resources         |
      | none     | balcony 0         |
      | serenade | balcony 0         |
      | none     | balcony connected |

  @RFC6121/8.5.3.2.1-error
  Scenario Outline: a message of type error to a lost resource beside "<resources>" is ignored
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "error" to "${Juliet.bare}/no-such-chamber"
    Then "d1" from Romeo to Juliet is "ignored"

    Examples:
      | resources            |
      | chamber -1           |
      | balcony 0            |
      | balcony 0, chamber 5 |

  @RFC6121/8.5.3.2.1-error
  Scenario: a message of type error to a lost resource of a user who is away is ignored
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends the message "d1" of type "error" to "${Juliet.bare}/no-such-chamber"
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "ignored"

  @RFC6121/8.5.3.2.1-condition
  Scenario Outline: if a "<type>" message to a lost resource brings an error, that is service-unavailable
    Given Romeo is online
    And Juliet has the resources "balcony 0"
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}/no-such-chamber"
    Then after a while Romeo has received no:
      """
      <message type='error' id='d1'><error><not:service-unavailable/></error></message>
      """

    Examples:
      | type      |
      | normal    |
      | groupchat |
      | headline  |
