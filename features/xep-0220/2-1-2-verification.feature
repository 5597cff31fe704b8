Feature: XEP-0220 §2.1.2 Receiving server asks the authoritative server

  @XEP-0220/2.1.2-request
  Scenario: a key is verified at its domain
    Given Verona is a remote server
    And Verona has opened a stream
    When Verona sends:
      """
      <db:result from='${Verona}' to='${domain}'>d14lb4ck43v3r</db:result>
      """
    Then the server opens a stream to Verona/authority
    And Verona/authority receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='${Verona.stream}'>d14lb4ck43v3r</db:verify>
      """
    When Verona/authority sends:
      """
      <db:verify from='${Verona}' to='${domain}' id='${Verona.stream}' type='valid'/>
      """
    Then Verona receives:
      """
      <db:result from='${domain}' to='${Verona}' type='valid'/>
      """
