Feature: XEP-0124 §17 Errors and §19 security

  Background:
    Given the server speaks BOSH

  @XEP-0124/17.1-status
  Scenario: a session that cannot be created is no HTTP error
    When Romeo asks for a BOSH session by:
      """
      <body to='nowhere.example'/>
      """
    Then Romeo receives the HTTP response 0:
      """
      <response xmlns='urn:assay:http' status='200'/>
      """

  @XEP-0124/17.1-status
  Scenario: a request for a session without an id is no HTTP error
    When Romeo asks for a BOSH session by:
      """
      <body rid='{absent}'/>
      """
    Then Romeo receives the HTTP response 0:
      """
      <response xmlns='urn:assay:http' status='200'/>
      """

  @XEP-0124/17.1-status
  Scenario: an id beyond the window is no HTTP error
    When Romeo asks for a BOSH session
    And Romeo has got response 0
    And Romeo sends the empty request 9
    Then Romeo receives the HTTP response 9:
      """
      <response xmlns='urn:assay:http' status='200'/>
      """

  @XEP-0124/17.2-terminal
  Scenario Outline: a session <wanted> is refused with a defined condition
    When Romeo asks for a BOSH session by:
      """
      <body <attribute>/>
      """
    Then Romeo receives response 0:
      """
      <body type='terminate' condition='<condition>'/>
      """

    Examples:
      | wanted                   | attribute            | condition                     |
      | without a domain         | to='{absent}'        | {improper-addressing\|host-unknown} |
      | with an unknown domain   | to='nowhere.example' | host-unknown                  |

  @XEP-0124/17.2-stream-errors
  Scenario: an error of the stream is reported as such
    Given Romeo has a BOSH session, asked for by:
      """
      <body wait='1'/>
      """
    When Romeo brings about a stream error by request 1:
      """
      <body><nonsense xmlns='jabber:client'/></body>
      """
    Then response 1 of Romeo holds:
      """
      <body type='terminate' condition='remote-stream-error'/>
      """

  @XEP-0124/17.2-legacy
  Scenario: a client without a version is told by HTTP of an id beyond the window
    When Romeo asks for a BOSH session by:
      """
      <body ver='{absent}'/>
      """
    And Romeo has got response 0
    And Romeo sends the empty request 9
    Then Romeo receives the HTTP response 9:
      """
      <response xmlns='urn:assay:http' status='404'/>
      """

  @XEP-0124/19.1-encrypted
  Scenario: sessions can be had over TLS
    Given the BOSH of the server is encrypted
    When Romeo asks for a BOSH session
    Then Romeo receives the HTTP response 0:
      """
      <response xmlns='urn:assay:http' status='200'/>
      """

  @XEP-0124/19.1-closed
  Scenario: an unencrypted request for an encrypted session only has its connection closed
    Given Romeo has a BOSH session
    When Romeo sends unencrypted request 1:
      """
      <body><iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    Then Romeo receives the HTTP response 1:
      """
      <response xmlns='urn:assay:http' status='0'/>
      """

  @XEP-0124/19.1-not-terminated
  Scenario: an unencrypted request does not end an encrypted session
    Given Romeo has a BOSH session
    When Romeo sends unencrypted request 1:
      """
      <body><iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    And Romeo has got response 1
    And Romeo sends request 1:
      """
      <body><iq xmlns='jabber:client' type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>
      """
    Then Romeo receives response 1:
      """
      <body type='{absent}'/>
      """
