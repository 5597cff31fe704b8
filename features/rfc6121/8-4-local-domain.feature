Feature: RFC 6121 §8.4 The domain itself

  @RFC6121/8.4-domain
  Scenario Outline: a "<type>" message to <what> is handled by the server and reaches no user
    Given Romeo is online
    And Juliet has the resources "balcony 0"
    When Romeo sends the message "d1" of type "<type>" to "<to>"
    Then "d1" from Romeo to Juliet is "ignored or refused"

    Examples:
      | type      | what                     | to                        |
      | chat      | the domain               | ${domain}                 |
      | normal    | a resource of the domain | ${domain}/no-such-chamber |
      | groupchat | the domain               | ${domain}                 |

  @RFC6121/8.4-domain
  Scenario Outline: a request to <what> is answered by the server
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='get' id='d2' to='<to>'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='{result|error}' id='d2' from='<to>'/>
      """

    Examples:
      | what                     | to                        |
      | the domain               | ${domain}                 |
      | a resource of the domain | ${domain}/no-such-chamber |
