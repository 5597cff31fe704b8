Feature: XEP-0220 §2.1.2 Receiving server asks the authoritative server

  @XEP-0220/2.1.2-verify-to
  Scenario: the request for verification
    Given Verona is a remote server
    And Verona has opened a stream
    When Verona sends:
      """
      <db:result from='${Verona}' to='${domain}'>d14lb4ck43v3r</db:result>
      """
    Then the server opens a stream to Verona/authority
    And Verona/authority receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='{id=any}'>d14lb4ck43v3r</db:verify>
      """
    When Verona/authority sends:
      """
      <db:verify from='${Verona}' to='${domain}' id='${id}' type='valid'/>
      """
    Then Verona receives:
      """
      <db:result from='${domain}' to='${Verona}' type='valid'/>
      """

  @XEP-0220/2.2.1-verify-first
  Scenario: federated
    Given Verona is federated with the server
    And Romeo is online
    When Romeo sends:
      """
      <message to='nurse@${Verona}' id='m1' type='chat'><body>Hi</body></message>
      """
    Then Verona receives:
      """
      <message to='nurse@${Verona}' id='m1' type='chat' from='${Romeo.full}'><body>Hi</body></message>
      """
    When Verona sends:
      """
      <message to='${Romeo.full}' id='m2' type='chat' from='nurse@${Verona}'><body>Hi</body></message>
      """
    Then Romeo receives:
      """
      <message to='${Romeo.full}' id='m2' type='chat' from='nurse@${Verona}'><body>Hi</body></message>
      """
    And Verona receives no:
      """
      <message type='error'/>
      """
