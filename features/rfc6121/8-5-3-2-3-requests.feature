Feature: RFC 6121 §8.5.3.2.3 Requests to a lost resource

  @RFC6121/8.5.3.2.3-iq
  Scenario Outline: a <type> to a lost resource beside "<resources>" is answered with service-unavailable
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='${Juliet.bare}/no-such-chamber'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "d1"

    Examples:
      | type | resources         |
      | get  | none              |
      | set  | none              |
      | get  | balcony 0         |
      | set  | balcony 0         |
      | get  | chamber -1        |
      | set  | chamber -1        |
      | get  | balcony connected |
      | set  | balcony connected |

  @RFC6121/8.5.3.2.3-iq
  Scenario Outline: <what> to a lost resource is answered with service-unavailable, not on behalf of the user
    Given Romeo is online
    And Juliet has the resources "balcony 0"
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${Juliet.bare}/no-such-chamber'><payload></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "d1"

    Examples:
      | what                  | payload                                                |
      | a ping                | <ping xmlns='urn:xmpp:ping'/>                          |
      | a disco request       | <query xmlns='http://jabber.org/protocol/disco#info'/> |
      | a request for a vCard | <vCard xmlns='vcard-temp'/>                            |
