Feature: RFC 6120 §6.4.4 Abort

  @RFC6120/6.4.4-aborted
  Scenario: a handshake is aborted after the server's challenge
    Given Romeo is ready to authenticate
    When Romeo begins a handshake
    And Romeo aborts the handshake
    Then Romeo receives the SASL failure aborted

  @RFC6120/6.4.4-aborted
  Scenario: PLAIN is aborted before the client has responded
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" without a response
    And Romeo aborts the handshake
    Then Romeo receives a SASL challenge or failure
    And Romeo receives the SASL failure aborted

  @RFC6120/6.4.4-aborted
  Scenario: a client that has aborted can authenticate after all
    Given Romeo is ready to authenticate
    When Romeo begins a handshake
    And Romeo aborts the handshake
    Then Romeo receives the SASL failure aborted
    And Romeo can still authenticate
