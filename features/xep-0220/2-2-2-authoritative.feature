Feature: XEP-0220 §2.2.2 Authoritative server answers

  @XEP-0220/2.2.2-answer
  Scenario: a key that the server made is valid
    Given Verona has opened a stream
    And Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound
    And Verona/inbound receives:
      """
      <db:result from='${domain}' to='${Verona}'>{key=any}</db:result>
      """
    When Verona sends:
      """
      <db:verify from='${Verona}' to='${domain}' id='${Verona/inbound.stream}'>${key}</db:verify>
      """
    Then Verona receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='${Verona/inbound.stream}' type='valid'/>
      """

  @XEP-0220/2.2.2-answer
  Scenario: a key that somebody made up is invalid
    Given Verona has opened a stream
    When Verona sends:
      """
      <db:verify from='${Verona}' to='${domain}' id='none'>0123456789abcdef</db:verify>
      """
    Then Verona receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='none' type='invalid'/>
      """

  @XEP-0220/2.2.2-unknown-target
  Scenario: a request about a domain that is not served leaves the stream open
    Given Verona has opened a stream
    And the server offers dialback errors to Verona
    When Verona sends:
      """
      <db:verify from='${Verona}' to='unknown.invalid' id='one'>0123456789abcdef</db:verify>
      <db:verify from='${Verona}' to='${domain}' id='two'>0123456789abcdef</db:verify>
      """
    Then Verona receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='two' type='invalid'/>
      """
    And the stream of Verona has not been closed
