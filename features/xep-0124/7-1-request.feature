Feature: XEP-0124 §7.1 Session creation request

  Background:
    Given the server speaks BOSH

  @XEP-0124/7.1-minor-is-a-number
  Scenario: version 1.100 is higher than what the server knows, not lower
    When Romeo asks for a BOSH session by:
      """
      <body ver='1.100'/>
      """
    Then Romeo receives response 0:
      """
      <body sid='{any}'/>
      """
    And where response 0 of Romeo has "ver", it is "1\.\d{1,2}"

  @XEP-0124/7.1-content
  Scenario: a client that takes text/html only is answered so
    When Romeo asks for a BOSH session by:
      """
      <body content='text/html; charset=utf-8'/>
      """
    Then Romeo receives response 0:
      """
      <body sid='{any}'/>
      """
    And response 0 of Romeo has the content type "text/html; charset=utf-8"

  @XEP-0124/7.1-content-default
  Scenario: without a wish the content type is text/xml
    When Romeo asks for a BOSH session
    Then Romeo receives response 0:
      """
      <body sid='{any}'/>
      """
    And response 0 of Romeo has the content type "text/xml; charset=utf-8"

  @XEP-0124/7.1-content-default
  Scenario: the content type is the same later in the session
    Given Romeo has a BOSH session
    When Romeo sends request 1:
      """
      <body><iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    Then Romeo receives response 1:
      """
      <body type='{absent}'/>
      """
    And response 1 of Romeo has the content type "text/xml; charset=utf-8"
