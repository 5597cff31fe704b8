Feature: RFC 6121 §8.5.2.1.3 Sets to a bare JID

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
    And "d1" from Romeo reaches no resource of Juliet

    Examples:
      | what         | resources         | type | payload                                                                |
      | a roster set | balcony 127       | set  | <query xmlns='jabber:iq:roster'><item jid='tybalt@${domain}'/></query> |
      | a roster set | balcony 0         | set  | <query xmlns='jabber:iq:roster'><item jid='tybalt@${domain}'/></query> |
      | a vCard set  | balcony 0         | set  | <vCard xmlns='vcard-temp'><FN>Juliet</FN></vCard>                      |
      | a roster set | balcony -1        | set  | <query xmlns='jabber:iq:roster'><item jid='tybalt@${domain}'/></query> |
      | a vCard set  | balcony -1        | set  | <vCard xmlns='vcard-temp'><FN>Juliet</FN></vCard>                      |
      | a roster set | balcony connected | set  | <query xmlns='jabber:iq:roster'><item jid='tybalt@${domain}'/></query> |
      | a vCard set  | balcony connected | set  | <vCard xmlns='vcard-temp'><FN>Juliet</FN></vCard>                      |
