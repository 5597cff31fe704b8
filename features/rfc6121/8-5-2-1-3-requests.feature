Feature: RFC 6121 §8.5.2.1.3 Requests to a bare JID

  @RFC6121/8.5.2.1.3-on-behalf
  Scenario Outline: <what> for the account with the resources "<resources>" is answered by the server
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='${Juliet.bare}'><payload></iq>
      """
    Then Romeo receives:
      """
      <iq type='{result|error}' id='d1' from='${Juliet.bare}'/>
      """
    And Juliet/balcony receives from Romeo no:
      """
      <iq id='d1'/>
      """

    Examples:
      | what            | resources         | type | payload                                                |
      | a ping          | balcony 0         | get  | <ping xmlns='urn:xmpp:ping'/>                          |
      | a disco request | balcony 0         | get  | <query xmlns='http://jabber.org/protocol/disco#info'/> |
      | a ping          | balcony -1        | get  | <ping xmlns='urn:xmpp:ping'/>                          |
      | a disco request | balcony -1        | get  | <query xmlns='http://jabber.org/protocol/disco#info'/> |
      | a ping          | balcony connected | get  | <ping xmlns='urn:xmpp:ping'/>                          |
      | a disco request | balcony connected | get  | <query xmlns='http://jabber.org/protocol/disco#info'/> |

  @RFC6121/8.5.2.1.3-not-understood
  Scenario Outline: an unknown <type> for the account with the resources "<resources>" is answered with service-unavailable
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='${Juliet.bare}'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "d1"
    And Juliet/balcony receives from Romeo no:
      """
      <iq id='d1'/>
      """

    Examples:
      | type | resources         |
      | get  | balcony 0         |
      | set  | balcony 0         |
      | get  | balcony -1        |
      | set  | balcony -1        |
      | get  | balcony connected |
      | set  | balcony connected |
