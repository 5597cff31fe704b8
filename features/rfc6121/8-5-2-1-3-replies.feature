Feature: RFC 6121 §8.5.2.1.3 Replies to a bare JID

  @RFC6121/8.5.2.1.3-not-delivered
  Scenario Outline: a stray <type> for the account with the resources "<resources>" is not passed to them
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='${Juliet.bare}'><content></iq>
      """
    Then Juliet/balcony receives from Romeo no:
      """
      <iq id='d1'/>
      """

    Examples:
      | type   | resources         | content                                                                                         |
      | result | balcony 0         | <query xmlns='urn:example:unknown'/>                                                            |
      | result | balcony -1        | <query xmlns='urn:example:unknown'/>                                                            |
      | result | balcony connected | <query xmlns='urn:example:unknown'/>                                                            |
      | error  | balcony 0         | <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error> |
      | error  | balcony -1        | <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error> |
      | error  | balcony connected | <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error> |
