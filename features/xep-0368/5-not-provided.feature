Feature: XEP-0368 §5 Direct TLS that is not provided

  @XEP-0368/5-not-provided
  Scenario: where another server provides no direct TLS, its other service is looked up
    Given Verona is a remote server that provides no direct TLS
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server connects to Verona/inbound
    And Verona/inbound receives a stream header with:
      | to | ${Verona} |
