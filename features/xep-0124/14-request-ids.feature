Feature: XEP-0124 §14 Request ids

  Background:
    Given the server speaks BOSH

  @XEP-0124/14.2-window
  Scenario: a request that comes before its predecessor is taken
    When Romeo asks for a BOSH session
    And Romeo has got response 0
    And Romeo sends request 2:
      """
      <body><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-SECOND'/></body>
      """
    And request 2 of Romeo has had time to arrive
    And Romeo sends request 1:
      """
      <body><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-FIRST'/></body>
      """
    Then Romeo receives response 1:
      """
      <body type='{absent}'/>
      """

  @XEP-0124/14.2-beyond
  Scenario: a request far beyond the window is answered with item-not-found
    When Romeo asks for a BOSH session
    And Romeo has got response 0
    And Romeo sends the empty request 9
    Then Romeo receives response 9:
      """
      <body type='terminate' condition='item-not-found'/>
      """

  @XEP-0124/14.2-beyond
  Scenario: a request far beyond the window ends the session
    When Romeo asks for a BOSH session
    And Romeo has got response 0
    And Romeo sends the empty request 9
    And Romeo has got response 9
    And Romeo sends request 1:
      """
      <body><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-FIRST'/></body>
      """
    Then request 1 of Romeo finds no session

  @XEP-0124/14.3-copy
  Scenario: a request that comes again has the same answer
    When Romeo asks for a BOSH session
    And Romeo has got response 0
    And Romeo sends request 1:
      """
      <body><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-NONE'/></body>
      """
    And Romeo has got response 1
    And Romeo sends request 1:
      """
      <body><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-NONE'/></body>
      """
    Then Romeo receives response 1:
      """
      <body type='{absent}'><failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></body>
      """

  @XEP-0124/14.3-copy
  Scenario: a request that comes again has no effect again
    Given Romeo has a BOSH session
    And Juliet is connected
    When Romeo sends request 1:
      """
      <body>
        <message xmlns='jabber:client' to='${Juliet.full}' type='chat' id='m1'><body>Once</body></message>
        <iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      </body>
      """
    And Romeo has got response 1
    And Romeo sends request 1:
      """
      <body>
        <message xmlns='jabber:client' to='${Juliet.full}' type='chat' id='m1'><body>Once</body></message>
        <iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      </body>
      """
    And Romeo has got response 1
    And Romeo sends request 2:
      """
      <body><message xmlns='jabber:client' to='${Juliet.full}' type='chat' id='m2'><body>More</body></message></body>
      """
    Then Juliet receives:
      """
      <message id='m1'/>
      """
    And Juliet receives:
      """
      <message id='m2'/>
      """
    And Juliet receives no:
      """
      <message id='m1'/>
      """

  @XEP-0124/14.3-buffer
  Scenario: the last two responses are remembered
    When Romeo asks for a BOSH session
    And Romeo has got response 0
    And Romeo sends request 1:
      """
      <body><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-NONE'/></body>
      """
    And Romeo has got response 1
    And Romeo sends request 2:
      """
      <body><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-NONE'/></body>
      """
    And Romeo has got response 2
    And Romeo sends the empty request 1
    Then Romeo receives response 1:
      """
      <body type='{absent}'><failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></body>
      """
    When Romeo sends the empty request 2
    Then Romeo receives response 2:
      """
      <body type='{absent}'><failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></body>
      """

  @XEP-0124/14.3-pending
  Scenario: where a request comes again the waiting one is told of an error
    Given Romeo has a BOSH session
    When Romeo sends the empty request 1
    And request 1 of Romeo has had time to arrive
    And Romeo sends the empty request 1
    Then Romeo receives response 1:
      """
      <body type='error'/>
      """

  @XEP-0124/14.3-pending-latest
  Scenario: where the connection of a waiting request broke, the answer goes to the one that came again
    Given Romeo has a BOSH session
    And Juliet is connected
    When Romeo sends the empty request 1
    And request 1 of Romeo has had time to arrive
    And the connection of request 1 of Romeo breaks
    And request 1 of Romeo has had time to arrive
    And Romeo sends the empty request 1
    And request 1 of Romeo has had time to arrive
    And Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>Romeo?</body></message>
      """
    Then Romeo receives response 1:
      """
      <body type='{absent}'><message xmlns='jabber:client' id='m1'/></body>
      """

  @XEP-0124/14.3-gone
  Scenario: a request whose response was forgotten cannot be repeated
    Given Romeo has a BOSH session, asked for by:
      """
      <body wait='1'/>
      """
    When Romeo has made the requests 1 to 5
    And Romeo sends the empty request 1
    Then Romeo receives response 1:
      """
      <body type='terminate' condition='item-not-found'/>
      """
