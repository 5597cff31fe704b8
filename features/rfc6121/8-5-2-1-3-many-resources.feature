Feature: RFC 6121 §8.5.2.1.3 Requests to the bare JID of a user with several resources

  @RFC6121/8.5.2.1.3-on-behalf
  Scenario Outline: <what> for the account with the several resources "<resources>" is answered by the server
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
    And "d1" from Romeo reaches no resource of Juliet

    Examples:
      | what            | resources                       | type | payload                                                                |
      | a disco request | balcony 1, chamber 5            | get  | <query xmlns='http://jabber.org/protocol/disco#info'/>                 |
      | a roster set    | balcony 1, chamber 5            | set  | <query xmlns='jabber:iq:roster'><item jid='tybalt@${domain}'/></query> |
      | a disco request | balcony 3, chamber 0, closet -1 | get  | <query xmlns='http://jabber.org/protocol/disco#info'/>                 |
      | a roster set    | balcony 3, chamber 0, closet -1 | set  | <query xmlns='jabber:iq:roster'><item jid='tybalt@${domain}'/></query> |
      | a disco request | chamber -1, orchard -128        | get  | <query xmlns='http://jabber.org/protocol/disco#info'/>                 |
      | a roster set    | chamber -1, orchard -128        | set  | <query xmlns='jabber:iq:roster'><item jid='tybalt@${domain}'/></query> |

  @RFC6121/8.5.2.1.3-not-understood
  Scenario Outline: an unknown <type> for the account with the several resources "<resources>" is answered with service-unavailable
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='${Juliet.bare}'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "d1"
    And "d1" from Romeo reaches no resource of Juliet

    Examples:
      | type | resources                       |
      | get  | balcony 1, chamber 5            |
      | set  | balcony 1, chamber 5            |
      | get  | balcony 3, chamber 0, closet -1 |
      | set  | balcony 3, chamber 0, closet -1 |
      | get  | chamber -1, orchard -128        |
      | set  | chamber -1, orchard -128        |
