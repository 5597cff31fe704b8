Feature: RFC 6120 §10.1 In-order processing

  @RFC6120/10.1-delivered-in-order
  Scenario Outline: stanzas to <whom> are delivered in the order in which they were sent
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='chat' id='order-1' to='<first>'><body>1</body></message>
      <message type='chat' id='order-2' to='<second>'><body>2</body></message>
      <presence id='order-3' to='${Juliet.full}'><status>3</status></presence>
      <message type='headline' id='order-4' to='<second>'><body>4</body></message>
      <iq type='result' id='order-5' to='${Juliet.full}'><query xmlns='urn:example:query'/></iq>
      <message type='chat' id='order-6' to='<first>'><body>6</body></message>
      <message id='order-7' to='<second>'><body>7</body></message>
      """
    Then Juliet receives in this order:
      """
      <message id='order-1'/><message id='order-2'/><presence id='order-3'/><message id='order-4'/><iq id='order-5'/><message id='order-6'/><message id='order-7'/>
      """

    Examples:
      | whom                              | first          | second         |
      | a full JID                        | ${Juliet.full} | ${Juliet.full} |
      | a bare JID between those to a full | ${Juliet.full} | ${Juliet.bare} |
      | a full JID between those to a bare | ${Juliet.bare} | ${Juliet.full} |

  @RFC6120/10.1-delivered-in-order
  Scenario: each of many messages is delivered once and in order
    Given Romeo is online
    And Juliet is online
    When Romeo sends 50 messages to "${Juliet.full}"
    Then Juliet receives these 50 messages once each and in order

  @RFC6120/10.1-processed-in-order
  Scenario: requests to the server are answered in the order in which they were sent
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='order-1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      <iq type='get' id='order-2' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      <iq type='get' id='order-3' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      <iq type='get' id='order-4' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives in this order:
      """
      <iq id='order-1'/><iq id='order-2'/><iq id='order-3'/><iq id='order-4'/>
      """

  @RFC6120/10.1-processed-in-order
  Scenario: a change of the roster shows in the request right behind it
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='add'><query xmlns='jabber:iq:roster'><item jid='nurse@verona.example' name='Nurse'/></query></iq>
      <iq type='get' id='with'><query xmlns='jabber:iq:roster'/></iq>
      <iq type='set' id='remove'><query xmlns='jabber:iq:roster'><item jid='nurse@verona.example' subscription='remove'/></query></iq>
      <iq type='get' id='without'><query xmlns='jabber:iq:roster'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='with'><query xmlns='jabber:iq:roster'><item jid='nurse@verona.example' name='Nurse'/></query></iq>
      """
    And Romeo receives:
      """
      <iq type='result' id='without'><query xmlns='jabber:iq:roster'><not:item/></query></iq>
      """

  @RFC6120/10.1-later-waits-for-earlier
  Scenario: what comes right behind the binding of a resource is processed for that resource
    Given Romeo has authenticated
    When Romeo sends:
      """
      <iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>
      <iq type='get' id='behind' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives in this order:
      """
      <iq type='result' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq><iq type='result' id='behind'/>
      """

  @RFC6120/10.1-later-waits-for-earlier
  Scenario: a message right behind the blocking of its recipient is blocked
    Given Romeo is online
    And Juliet is online
    And Romeo's server supports "urn:xmpp:blocking"
    When Romeo sends:
      """
      <iq type='set' id='block'><block xmlns='urn:xmpp:blocking'><item jid='${Juliet.bare}'/></block></iq>
      <message type='chat' id='blocked' to='${Juliet.full}'><body>Ay me</body></message>
      """
    Then Romeo receives:
      """
      <iq type='result' id='block'/>
      """
    And after a while Juliet has received no:
      """
      <message id='blocked'/>
      """
