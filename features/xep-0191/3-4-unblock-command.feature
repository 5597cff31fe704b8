Feature: XEP-0191 §3.4 The unblock command

  Background:
    Given Juliet is online
    And Juliet's server supports "urn:xmpp:blocking"

  @XEP-0191/3.4-result
  Scenario Outline: an unblock command for <what> has a result
    Given Juliet has blocked "<blocked>"
    When Juliet unblocks "<blocked>" by the request "u1"
    Then Juliet receives:
      """
      <iq type='result' id='u1'/>
      """
    And Juliet's block list is ""

    Examples:
      | what       | blocked                                     |
      | a user     | romeo@montague.example                      |
      | two users  | romeo@montague.example, iago@venice.example |

  @XEP-0191/3.4-result
  Scenario: an unblock command takes no others from the block list
    Given Juliet has blocked "romeo@montague.example, iago@venice.example"
    When Juliet unblocks "romeo@montague.example" by the request "u1"
    Then Juliet receives:
      """
      <iq type='result' id='u1'/>
      """
    And Juliet's block list is "iago@venice.example"

  @XEP-0191/3.4-push
  Scenario: all resources that have asked for the block list are told of an unblock command
    Given Juliet has blocked "romeo@montague.example, iago@venice.example"
    And Juliet/balcony is connected
    And Juliet has asked for the block list
    And Juliet/balcony has asked for the block list
    When Juliet unblocks "romeo@montague.example" by the request "u1"
    Then Juliet is told by a push that "romeo@montague.example" is now unblocked
    And Juliet/balcony is told by a push that "romeo@montague.example" is now unblocked

  @XEP-0191/3.4-delivered
  Scenario Outline: <what> of a user who was unblocked is delivered
    Given Romeo is online
    And Juliet has blocked "${Romeo.bare}"
    When Juliet unblocks "${Romeo.bare}" by the request "u1"
    Then Juliet receives:
      """
      <iq type='result' id='u1'/>
      """
    When Romeo sends:
      """
      <<kind> id='r1' to='<to>' <type>><content></<kind>>
      """
    Then Juliet receives:
      """
      <<kind> id='r1'/>
      """

    Examples:
      | what                         | kind     | to             | type              | content                            |
      | a message                    | message  | ${Juliet.bare} |  type='chat'      | <body>Speak again, bright angel!</body> |
      | a request                    | iq       | ${Juliet.full} |  type='get'       | <query xmlns='urn:example:query'/> |
      | directed presence            | presence | ${Juliet.full} |                   | <status>here</status>              |
