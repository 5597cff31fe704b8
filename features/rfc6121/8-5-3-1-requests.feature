Feature: RFC 6121 §8.5.3.1 Requests of friends, and replies, to a full JID

  # RFC 6120 section 10.5.4 has it delivered where no policy against leaks speaks against that.
  @RFC6121/8.5.3.1-friend
  Scenario Outline: the <type> of a subscriber to a full JID is delivered
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='${Juliet.full}'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='<type>' id='d1' from='${Romeo.full}' to='${Juliet.full}'/>
      """

    Examples:
      | type |
      | get  |
      | set  |

  @RFC6121/8.5.3.1-friend
  Scenario Outline: the <type> of somebody who was sent directed presence is delivered to the full JID it came from
    Given Romeo is online
    And Juliet is online
    When Juliet sends:
      """
      <presence to='${Romeo.full}'/>
      """
    Then Romeo receives:
      """
      <presence from='${Juliet.full}'/>
      """
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='${Juliet.full}'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='<type>' id='d1' from='${Romeo.full}' to='${Juliet.full}'/>
      """

    Examples:
      | type |
      | get  |
      | set  |

  @RFC6121/8.5.3.1-reply
  Scenario Outline: a stranger's <type> to the full JID of "<resources>" is delivered
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='${Juliet/balcony.full}'><content></iq>
      """
    Then "d1" from Romeo to Juliet is "delivered to balcony"

    Examples:
      | type   | resources                    | content                                                                                         |
      | result | balcony 0                    | <query xmlns='urn:example:unknown'/>                                                            |
      | result | balcony -1, chamber 5        | <query xmlns='urn:example:unknown'/>                                                            |
      | result | balcony connected, chamber 0 | <query xmlns='urn:example:unknown'/>                                                            |
      | error  | balcony 0                    | <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error> |
      | error  | balcony -1, chamber 5        | <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error> |
      | error  | balcony connected, chamber 0 | <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error> |

  @RFC6121/8.5.3.1-reply
  Scenario Outline: a stranger's <type> that holds a roster is delivered to the full JID
    Given Romeo is online
    And Juliet has the resources "balcony 0, chamber 5"
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='${Juliet/balcony.full}'><query xmlns='jabber:iq:roster'/><content></iq>
      """
    Then "d1" from Romeo to Juliet is "delivered to balcony"

    Examples:
      | type   | content                                                                                         |
      | result |                                                                                                 |
      | error  | <error type='cancel'><undefined-condition xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error> |
