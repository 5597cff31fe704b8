@federation
Feature: RFC 6120 §10.4 Users of two servers that federate

  Background:
    Given Juliet is a user of another server
    And Romeo is online
    And Juliet is online

  @RFC6120/10.4-routed
  Scenario: a message finds its way to a user of another server, and the answer back
    When Romeo sends:
      """
      <message to='${Juliet.full}' id='there' type='chat' xml:lang='en'><body>What light through yonder window breaks? 🌅</body></message>
      """
    Then Juliet receives:
      """
      <message from='${Romeo.full}' to='${Juliet.full}' id='there' type='chat'><body>What light through yonder window breaks? 🌅</body></message>
      """
    When Juliet sends:
      """
      <message to='${Romeo.full}' id='back' type='chat'><body>Ay me!</body></message>
      """
    Then Romeo receives:
      """
      <message from='${Juliet.full}' to='${Romeo.full}' id='back' type='chat'><body>Ay me!</body></message>
      """

  @RFC6120/10.1-routed-in-order
  Scenario: messages to a user of another server arrive in the order in which they were sent
    When Romeo sends:
      """
      <message to='${Juliet.full}' id='out-1'><body>1</body></message>
      <message to='${Juliet.full}' id='out-2'><body>2</body></message>
      <message to='${Juliet.full}' id='out-3'><body>3</body></message>
      <message to='${Juliet.full}' id='out-4'><body>4</body></message>
      """
    Then Juliet receives in this order:
      """
      <message id='out-1'/>
      <message id='out-2'/>
      <message id='out-3'/>
      <message id='out-4'/>
      """

  @RFC6120/10.1-inbound-in-order
  Scenario: messages from a user of another server arrive in the order in which they were sent
    When Juliet sends:
      """
      <message to='${Romeo.full}' id='in-1'><body>1</body></message>
      <message to='${Romeo.full}' id='in-2'><body>2</body></message>
      <message to='${Romeo.full}' id='in-3'><body>3</body></message>
      <message to='${Romeo.full}' id='in-4'><body>4</body></message>
      """
    Then Romeo receives in this order:
      """
      <message id='in-1'/>
      <message id='in-2'/>
      <message id='in-3'/>
      <message id='in-4'/>
      """

  @RFC6120/10.4-routed
  Scenario: a request finds its way to a user of another server, and the reply back
    When Romeo sends:
      """
      <iq type='get' to='${Juliet.full}' id='q1'><query xmlns='urn:example:verona'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='get' from='${Romeo.full}' to='${Juliet.full}' id='q1'><query xmlns='urn:example:verona'/></iq>
      """
    When Juliet sends:
      """
      <iq type='result' to='${Romeo.full}' id='q1'><query xmlns='urn:example:verona'><orchard/></query></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' from='${Juliet.full}' to='${Romeo.full}' id='q1'><query xmlns='urn:example:verona'><orchard/></query></iq>
      """

  @RFC6120/10.4-routed
  Scenario: another server answers a request of a user for itself
    When Romeo sends:
      """
      <iq type='get' to='${other-domain}' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' from='${other-domain}' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='server'/></query></iq>
      """

  @RFC6120/10.4.3-error
  Scenario: a request to a resource that is not there at another server brings an error back
    When Romeo sends:
      """
      <iq type='get' to='${Juliet.bare}/nowhere' id='q1'><query xmlns='urn:example:verona'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' from='${Juliet.bare}/nowhere' id='q1'><error><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
      """
