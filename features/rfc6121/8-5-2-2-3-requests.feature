Feature: RFC 6121 §8.5.2.2.3 Requests for a user who is away

  @RFC6121/8.5.2.2.3-on-behalf
  Scenario Outline: <what> for the account of a user who is away is answered by the server
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='${Juliet.bare}'><payload></iq>
      """
    Then Romeo receives:
      """
      <iq type='{result|error}' id='d1' from='${Juliet.bare}'/>
      """

    Examples:
      | what                  | type | payload                                                                |
      | a ping                | get  | <ping xmlns='urn:xmpp:ping'/>                                          |
      | a disco request       | get  | <query xmlns='http://jabber.org/protocol/disco#info'/>                 |
      | a request for a vCard | get  | <vCard xmlns='vcard-temp'/>                                            |
      | a roster set          | set  | <query xmlns='jabber:iq:roster'><item jid='tybalt@${domain}'/></query> |
      | a vCard set           | set  | <vCard xmlns='vcard-temp'><FN>Juliet</FN></vCard>                      |

  @RFC6121/8.5.2.2.3-not-understood
  Scenario Outline: an unknown <type> for the account of a user who is away is answered with service-unavailable
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='${Juliet.bare}'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "d1"

    Examples:
      | type |
      | get  |
      | set  |
