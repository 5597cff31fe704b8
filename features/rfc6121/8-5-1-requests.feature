Feature: RFC 6121 §8.5.1 No such user: requests

  @RFC6121/8.5.1-iq
  Scenario Outline: <what> to the bare JID of no user is answered with service-unavailable
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='no-such-montague@${domain}'><payload></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "d1"

    Examples:
      | what                  | type | payload                                                |
      | an unknown get        | get  | <query xmlns='urn:example:unknown'/>                   |
      | an unknown set        | set  | <query xmlns='urn:example:unknown'/>                   |
      | a ping                | get  | <ping xmlns='urn:xmpp:ping'/>                          |
      | a disco request       | get  | <query xmlns='http://jabber.org/protocol/disco#info'/> |
      | a request for a vCard | get  | <vCard xmlns='vcard-temp'/>                            |

  @RFC6121/8.5.1-iq
  Scenario Outline: <what> to a full JID of no user is answered with service-unavailable
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='no-such-montague@${domain}/chamber'><payload></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "d1"

    Examples:
      | what           | type | payload                              |
      | an unknown get | get  | <query xmlns='urn:example:unknown'/> |
      | an unknown set | set  | <query xmlns='urn:example:unknown'/> |
      | a ping         | get  | <ping xmlns='urn:xmpp:ping'/>        |
