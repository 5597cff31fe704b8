Feature: XEP-0191 §3.3 The block command

  Background:
    Given Juliet is online
    And Juliet's server supports "urn:xmpp:blocking"

  @XEP-0191/3.3-result
  Scenario Outline: a block command for <what> has a result
    When Juliet sends:
      """
      <iq type='set' id='b1'><block xmlns='urn:xmpp:blocking'><items></block></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='b1'/>
      """

    Examples:
      | what                   | items                                                                   |
      | a user                 | <item jid='romeo@montague.example'/>                                    |
      | a resource of a user   | <item jid='romeo@montague.example/orchard'/>                            |
      | a domain               | <item jid='montague.example'/>                                          |
      | two users              | <item jid='romeo@montague.example'/><item jid='iago@venice.example'/>   |

  @XEP-0191/3.3-push
  Scenario: the resource that blocks is told, if it has asked for the block list
    Given Juliet has asked for the block list
    When Juliet blocks "romeo@montague.example" by the request "b1"
    Then Juliet is told by a push that "romeo@montague.example" is now blocked

  @XEP-0191/3.3-push
  Scenario: all resources that have asked for the block list are told
    Given Juliet/balcony is connected
    And Juliet/chamber is connected
    And Juliet/balcony has asked for the block list
    And Juliet/chamber has asked for the block list
    When Juliet blocks "romeo@montague.example" by the request "b1"
    Then Juliet/balcony is told by a push that "romeo@montague.example" is now blocked
    And Juliet/chamber is told by a push that "romeo@montague.example" is now blocked

  @XEP-0191/3.3-push
  Scenario: a push names every address that was blocked, and no other
    Given Juliet has blocked "iago@venice.example"
    And Juliet/balcony is online
    And Juliet/balcony has asked for the block list
    When Juliet blocks "romeo@montague.example, montague.example" by the request "b1"
    Then Juliet/balcony is told by a push that "romeo@montague.example, montague.example" is now blocked

  @XEP-0191/3.3-no-items
  Scenario: a block command without an address is a bad request
    When Juliet sends:
      """
      <iq type='set' id='b1'><block xmlns='urn:xmpp:blocking'/></iq>
      """
    Then Juliet receives the stanza error bad-request for "b1"

  @XEP-0191/3.3-other-errors
  Scenario Outline: a block command for <what> is refused
    When Juliet sends:
      """
      <iq type='set' id='b1'><block xmlns='urn:xmpp:blocking'><item></block></iq>
      """
    Then Juliet receives:
      """
      <iq type='error' id='b1'/>
      """

    Examples:
      | what                           | item                                  |
      | an item without an address     | <item/>                               |
      | an address that cannot be one  | <item jid='@montague.example'/>       |
