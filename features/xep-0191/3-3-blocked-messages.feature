Feature: XEP-0191 §3.3 Messages from a blocked user

  Background:
    Given Juliet is online
    And Juliet's server supports "urn:xmpp:blocking"
    And Romeo is online

  @XEP-0191/3.3-not-delivered
  Scenario Outline: a "<type>" message of a blocked user to <where> is not delivered
    Given Juliet has blocked "${Romeo.bare}"
    When Romeo sends the message "m1" of type "<type>" to "<to>"
    And the server has had time to deal with what Romeo sent
    Then after a while Juliet has received no:
      """
      <message id='m1'/>
      """

    Examples:
      | type      | where         | to             |
      | none      | the bare JID  | ${Juliet.bare} |
      | normal    | the full JID  | ${Juliet.full} |
      | chat      | the bare JID  | ${Juliet.bare} |
      | chat      | the full JID  | ${Juliet.full} |
      | headline  | the full JID  | ${Juliet.full} |
      | groupchat | the full JID  | ${Juliet.full} |
      | error     | the full JID  | ${Juliet.full} |

  @XEP-0191/3.3-message-error
  Scenario Outline: a "<type>" message of a blocked user to <where> comes back
    Given Juliet has blocked "${Romeo.bare}"
    When Romeo sends the message "m1" of type "<type>" to "<to>"
    Then Romeo soon receives:
      """
      <message type='error' id='m1'/>
      """

    Examples:
      | type   | where        | to             |
      | none   | the bare JID | ${Juliet.bare} |
      | chat   | the bare JID | ${Juliet.bare} |
      | chat   | the full JID | ${Juliet.full} |

  @XEP-0191/3.3-message-condition
  Scenario: a message of a blocked user does not come back with another condition than service-unavailable
    Given Juliet has blocked "${Romeo.bare}"
    When Romeo sends the message "m1" of type "chat" to "${Juliet.bare}"
    Then after a while Romeo has received no:
      """
      <message type='error' id='m1'><error><not:service-unavailable/></error></message>
      """
