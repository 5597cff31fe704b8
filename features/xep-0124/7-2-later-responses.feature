Feature: XEP-0124 §7.2 What belongs to session creation, and what to all responses

  Background:
    Given the server speaks BOSH

  @XEP-0124/7.2-from
  Scenario: the response names the server
    When Romeo asks for a BOSH session
    Then Romeo receives response 0:
      """
      <body sid='{any}' from='${domain}'/>
      """

  @XEP-0124/7.2-required-attributes-once
  Scenario: session, waiting time and number of requests are named once
    Given Romeo has a BOSH session
    When Romeo sends request 1:
      """
      <body><iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    Then Romeo receives response 1:
      """
      <body sid='{absent}' wait='{absent}' requests='{absent}'/>
      """

  @XEP-0124/7.2-optional-attributes-once
  Scenario: version, polling interval, inactivity and hold are named once
    Given Romeo has a BOSH session
    When Romeo sends request 1:
      """
      <body><iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    Then Romeo receives response 1:
      """
      <body ver='{absent}' polling='{absent}' inactivity='{absent}' hold='{absent}'/>
      """

  @XEP-0124/7.2-utf-8
  Scenario: characters beyond ASCII arrive as UTF-8
    Given Romeo has a BOSH session
    And Juliet is connected
    When Romeo sends the empty request 1
    And Juliet sends:
      """
      <message to='${Romeo.full}' type='chat'><body>Róméo 罗密欧 𝄞</body></message>
      """
    Then Romeo receives response 1:
      """
      <body><message xmlns='jabber:client'><body>Róméo 罗密欧 𝄞</body></message></body>
      """
