Feature: XEP-0191 §5 Privacy lists and the user's own resources

  Background:
    Given Juliet is online
    And Juliet's server supports "urn:xmpp:blocking"

  @XEP-0191/5-same-store
  Scenario: whom the default privacy list denies is in the block list
    Given Juliet's server supports "jabber:iq:privacy"
    And Juliet has a default privacy list that denies "romeo@montague.example"
    Then Juliet's block list is "romeo@montague.example"

  @XEP-0191/5-same-store
  Scenario: who is unblocked among those the default privacy list denies is not in the block list any more
    Given Juliet's server supports "jabber:iq:privacy"
    And Juliet has a default privacy list that denies "romeo@montague.example"
    And Juliet has blocked "iago@venice.example"
    When Juliet unblocks "iago@venice.example" by the request "u1"
    Then Juliet's block list is "romeo@montague.example"

  @XEP-0191/5-default-list
  Scenario: who is blocked is denied by the default privacy list
    Given Juliet's server supports "jabber:iq:privacy"
    And Juliet has blocked "romeo@montague.example"
    Then Juliet's default privacy list denies "romeo@montague.example"

  @XEP-0191/5-first
  Scenario: who is blocked comes first in the default privacy list
    Given Juliet's server supports "jabber:iq:privacy"
    And Juliet has a default privacy list that denies "iago@venice.example"
    And Juliet has blocked "romeo@montague.example"
    Then Juliet's default privacy list begins with "romeo@montague.example"

  @XEP-0191/5-own-resources
  Scenario Outline: who blocks <what> still hears from the own resources
    Given Juliet/balcony is online
    When Juliet blocks "<jid>" by the request "b1"
    Then Juliet receives a reply to "b1"
    When Juliet/balcony sends the message "m1" of type "chat" to "${Juliet.full}"
    Then Juliet receives:
      """
      <message id='m1' from='${Juliet/balcony.full}'/>
      """

    Examples:
      | what            | jid            |
      | the own account | ${Juliet.bare} |
      | the own domain  | ${domain}      |
