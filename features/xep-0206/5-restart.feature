Feature: XEP-0206 §5 Authentication and restart

  @XEP-0206/4-restarts
  Scenario: the stream can be restarted after authentication
    Given Romeo has a BOSH session that waits for SASL
    When Romeo authenticates over BOSH and asks for a restart
    Then Romeo receives stream features with resource binding

  @XEP-0206/4-restartlogic
  Scenario: a server that restarts streams says so
    Given Romeo has authenticated over BOSH
    When Benvolio asks for a BOSH session
    Then Benvolio receives response 0:
      """
      <body xmlns:xmpp='urn:xmpp:xbosh' xmpp:restartlogic='{true|1}'/>
      """

  @XEP-0206/5-restart-closes @XEP-0206/5-restart-opens @XEP-0206/5-features
  Scenario: after a restart come the features of the new stream
    Given Romeo has a BOSH session that waits for SASL
    When Romeo authenticates over BOSH and asks for a restart
    Then Romeo receives stream features with resource binding

  @XEP-0206/5-restart-stanza
  Scenario: a stanza in the request for a restart is ignored
    Given Romeo has a BOSH session that waits for SASL
    When Romeo authenticates over BOSH
    And Romeo sends request 1:
      """
      <body to='${domain}' xml:lang='en' xmlns:xmpp='urn:xmpp:xbosh' xmpp:restart='true'><iq xmlns='jabber:client' type='set' id='early'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq></body>
      """
    Then Romeo receives response 1:
      """
      <body><stream:features/><not:iq/></body>
      """
    When Romeo sends request 2:
      """
      <body><iq xmlns='jabber:client' type='set' id='late'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq></body>
      """
    Then Romeo receives response 2:
      """
      <body><iq xmlns='jabber:client' id='late' type='result'/></body>
      """
    And response 2 of Romeo answers nothing but "late"
