Feature: XEP-0191 §3.5 Unblocking everybody

  Background:
    Given Juliet is online
    And Juliet's server supports "urn:xmpp:blocking"

  @XEP-0191/3.5-result
  Scenario: an unblock command without addresses has a result and empties the block list
    Given Juliet has blocked "romeo@montague.example, iago@venice.example"
    When Juliet unblocks everybody by the request "u1"
    Then Juliet receives:
      """
      <iq type='result' id='u1'/>
      """
    And Juliet's block list is ""

  @XEP-0191/3.5-push
  Scenario: all resources that have asked for the block list are told that nobody is blocked any more
    Given Juliet has blocked "romeo@montague.example, iago@venice.example"
    And Juliet/balcony is connected
    And Juliet has asked for the block list
    And Juliet/balcony has asked for the block list
    When Juliet unblocks everybody by the request "u1"
    Then Juliet is told by a push that nobody is blocked any more
    And Juliet/balcony is told by a push that nobody is blocked any more

  @XEP-0191/3.5-delivered
  Scenario: when nobody is blocked any more, messages of both who were are delivered
    Given Romeo is online
    And Tybalt is online
    And Juliet has blocked "${Romeo.bare}, ${Tybalt.bare}"
    When Juliet unblocks everybody by the request "u1"
    Then Juliet receives:
      """
      <iq type='result' id='u1'/>
      """
    When Romeo sends the message "r1" of type "chat" to "${Juliet.bare}"
    And Tybalt sends the message "r2" of type "chat" to "${Juliet.bare}"
    Then Juliet receives each of:
      """
      <message id='r1' from='${Romeo.full}'/>
      <message id='r2' from='${Tybalt.full}'/>
      """
