Feature: RFC 6121 §8.5.3.2.3 Requests to a lost resource that the server could answer for the account

  @RFC6121/8.5.3.2.3-iq
  Scenario Outline: <what> to a lost resource beside "<resources>" is answered with service-unavailable
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='${Juliet.bare}/no-such-chamber'><payload></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "d1"
    And "d1" from Romeo reaches no resource of Juliet

    Examples:
      | what            | resources                       | type | payload                                                                |
      | a disco request | chamber -1                      | get  | <query xmlns='http://jabber.org/protocol/disco#info'/>                 |
      | a disco request | balcony 1, chamber 5            | get  | <query xmlns='http://jabber.org/protocol/disco#info'/>                 |
      | a disco request | balcony 3, chamber 0, closet -1 | get  | <query xmlns='http://jabber.org/protocol/disco#info'/>                 |
      | a disco request | chamber -1, orchard -128        | get  | <query xmlns='http://jabber.org/protocol/disco#info'/>                 |
      | a roster get    | balcony 0                       | get  | <query xmlns='jabber:iq:roster'/>                                      |
      | a roster get    | balcony 3, chamber 0, closet -1 | get  | <query xmlns='jabber:iq:roster'/>                                      |
      | a roster set    | balcony 0                       | set  | <query xmlns='jabber:iq:roster'><item jid='tybalt@${domain}'/></query> |
      | a roster set    | chamber -1                      | set  | <query xmlns='jabber:iq:roster'><item jid='tybalt@${domain}'/></query> |
      | a roster set    | balcony 1, chamber 5            | set  | <query xmlns='jabber:iq:roster'><item jid='tybalt@${domain}'/></query> |
      | a roster set    | balcony 3, chamber 0, closet -1 | set  | <query xmlns='jabber:iq:roster'><item jid='tybalt@${domain}'/></query> |
      | a roster set    | chamber -1, orchard -128        | set  | <query xmlns='jabber:iq:roster'><item jid='tybalt@${domain}'/></query> |
      | a vCard set     | balcony 0                       | set  | <vCard xmlns='vcard-temp'><FN>Juliet</FN></vCard>                      |
