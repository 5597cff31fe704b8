Feature: RFC 6120 §7.1 and §7.3 Before a resource is bound

  @RFC6120/7.1-unbound-closed
  Scenario Outline: <stanza> before binding closes the stream
    Given Juliet is connected
    And Romeo has authenticated
    When Romeo sends:
      """
      <xml>
      """
    Then the server closes the unbound stream of Romeo with not-authorized

    Examples:
      | stanza                       | xml                                                                                                          |
      | a message to another user    | <message to='${Juliet.full}' type='chat' id='unbound'><body>Too early</body></message>                       |
      | presence to another user     | <presence to='${Juliet.bare}' id='unbound'/>                                                                  |
      | an IQ request to another user | <iq type='get' id='unbound' to='${Juliet.full}'><query xmlns='jabber:iq:version'/></iq>                     |

  @RFC6120/7.1-unbound-not-processed @RFC6120/bind-mtn
  Scenario Outline: <stanza> before binding does not reach another user
    Given Juliet is connected
    And Romeo has authenticated
    When Romeo sends:
      """
      <xml>
      """
    And Romeo asks for a resource and waits for an answer or the end
    Then after a while Juliet has received no:
      """
      <<pattern>/>
      """

    Examples:
      | stanza         | xml                                                                                             | pattern                |
      | a message      | <message to='${Juliet.full}' type='chat' id='unbound'><body>Too early</body></message>          | message id='unbound'   |
      | presence       | <presence to='${Juliet.full}' id='unbound'/>                                                    | presence id='unbound'  |
      | an IQ request  | <iq type='get' id='unbound' to='${Juliet.full}'><query xmlns='jabber:iq:version'/></iq>         | iq id='unbound'        |

  @RFC6120/bind-restart
  Scenario: the stream goes on after binding without a new header
    Given Romeo has authenticated
    When Romeo asks for a resource
    Then Romeo is bound to a full JID
    And Romeo receives neither a stream header nor features
