Feature: XEP-0220 §2.5 Dialback errors

  @XEP-0220/2.5-error-child
  Scenario: a key for a domain that is not served is answered with an error in its full form
    Given Verona has opened a stream
    And the server offers dialback errors to Verona
    When Verona sends:
      """
      <db:result from='${Verona}' to='unknown.invalid'>0123456789abcdef</db:result>
      """
    Then Verona receives a dialback error from "unknown.invalid"

  @XEP-0220/2.5-error-sent
  Scenario: a domain that cannot be found is answered with an error and the stream goes on
    Given Verona has opened a stream
    And the server offers dialback errors to Verona
    When Verona sends:
      """
      <db:result from='${Verona}' to='${domain}'>d14lb4ck43v3r</db:result>
      """
    Then Verona receives:
      """
      <db:result from='${domain}' to='${Verona}' type='error'><error xmlns='jabber:server'/></db:result>
      """
    And the stream of Verona has not been closed

  @XEP-0220/2.5-step-3
  Scenario: an error of the authoritative server is answered with remote-server-not-found
    Given Verona is a remote server
    And Verona has opened a stream
    And the server offers dialback errors to Verona
    When Verona sends:
      """
      <db:result from='${Verona}' to='${domain}'>d14lb4ck43v3r</db:result>
      """
    Then the server opens a stream to Verona/authority and is verified
    And Verona/authority receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='${Verona.stream}'>d14lb4ck43v3r</db:verify>
      """
    When Verona/authority sends:
      """
      <db:verify from='${Verona}' to='${domain}' id='${Verona.stream}' type='error'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:verify>
      """
    Then Verona receives the dialback error remote-server-not-found from "${domain}"

  @XEP-0220/2.4.2-errors
  Scenario: a server that sends dialback errors announces them
    Given the server answers a key of Verona for nobody with a dialback error
    And Verona has connected
    When Verona opens a stream
    Then Verona receives a stream header
    And Verona receives stream features with:
      """
      <stream:features><dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback></stream:features>
      """
