Feature: XEP-0124 §5 HTTP and §6 the wrapper

  Background:
    Given the server speaks BOSH

  @XEP-0124/5-http
  Scenario: a request for a session is answered in HTTP
    When Romeo asks for a BOSH session
    Then Romeo receives the HTTP response 0:
      """
      <response xmlns='urn:assay:http' status='200'/>
      """

  @XEP-0124/5-unknown-headers
  Scenario: a header that nobody knows is ignored
    When Romeo asks for a BOSH session with the header "X-Verona: fair"
    Then Romeo receives response 0:
      """
      <body sid='{any}' type='{absent}'/>
      """

  @XEP-0124/5-no-chunks
  Scenario: a response is not sent in chunks
    When Romeo asks for a BOSH session
    Then Romeo receives the HTTP response 0:
      """
      <response xmlns='urn:assay:http' transfer-encoding='{absent}'/>
      """

  @XEP-0124/5-content-encoding
  Scenario: a response is compressed only as the request permits
    When Romeo asks for a BOSH session with the header "Accept-Encoding: gzip, deflate"
    Then Romeo receives the HTTP response 0:
      """
      <response xmlns='urn:assay:http' content-encoding='{/^(gzip|deflate)$/}'/>
      """

  @XEP-0124/5-content-type-ignored
  Scenario Outline: a request of the content type <type> is taken
    When Romeo asks for a BOSH session with the header "Content-Type: <type>"
    Then Romeo receives response 0:
      """
      <body sid='{any}' type='{absent}'/>
      """

    Examples:
      | type                              |
      | text/plain                        |
      | text/html                         |
      | application/x-www-form-urlencoded |

  @XEP-0124/6-xml @XEP-0124/6-complete-elements @XEP-0124/6-no-comments @XEP-0124/6-no-processing-instructions
  @XEP-0124/6-no-dtd @XEP-0124/6-no-entities @XEP-0124/6-no-text
  Scenario: wrappers are well-formed, complete and free of what does not belong there
    Given Romeo has a BOSH session
    And Juliet is connected
    When Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>R&amp;J &lt; &#x2665; ]]&gt;</body></message>
      """
    And Romeo sends the empty request 1
    Then Romeo receives response 1:
      """
      <body type='{absent}'><message xmlns='jabber:client' id='m1'><body>R&amp;J &lt; ♥ ]]&gt;</body></message></body>
      """

  @XEP-0124/6-namespaces
  Scenario: wrappers declare the prefixes that are used in them
    When Romeo asks for a BOSH session
    Then Romeo receives response 0:
      """
      <body sid='{any}'/>
      """
