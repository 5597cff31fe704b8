Feature: RFC 6120 §6.3.10 and §6.4.2 Initial responses and data with success

  @RFC6120/6.3.10-initial-response
  Scenario: PLAIN takes its response along with auth
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" with the right credentials
    Then Romeo receives SASL success

  @RFC6120/6.3.10-initial-response
  Scenario: SCRAM-SHA-1 takes its first message along with auth
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "SCRAM-SHA-1"
    When Romeo begins "SCRAM-SHA-1"
    Then Romeo receives a SCRAM challenge

  @RFC6120/6.3.10-no-initial-response
  Scenario: PLAIN without a response in auth is asked for it
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" without a response
    Then Romeo receives an empty SASL challenge
    When Romeo responds with the right credentials
    Then Romeo receives SASL success

  @RFC6120/6.3.10-no-initial-response
  Scenario: SCRAM-SHA-1 without a response in auth is asked for it
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "SCRAM-SHA-1"
    When Romeo sends auth "SCRAM-SHA-1" without a response
    Then Romeo receives an empty SASL challenge

  @RFC6120/6.3.10-success-data
  Scenario: the server's last SCRAM message comes with success
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "SCRAM-SHA-1"
    When Romeo begins "SCRAM-SHA-1"
    And Romeo finishes SCRAM
    Then the last data of the server come to Romeo with success

  @RFC6120/6.4.2-equals-sign-read
  Scenario: an equals sign is an empty response, of which PLAIN can make nothing
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" with the text "="
    Then Romeo receives the SASL failure malformed-request or not-authorized

  @RFC6120/6.4.2-equals-sign-read
  Scenario: an equals sign is an empty response, with which ANONYMOUS is content
    Given Romeo is ready to authenticate anonymously
    And the server offers Romeo the mechanism "ANONYMOUS"
    When Romeo sends auth "ANONYMOUS" with the text "="
    Then Romeo receives SASL success

  @RFC6120/6.4.2-auth-again
  Scenario: a further auth ends the handshake and begins another
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo begins a handshake
    And Romeo sends auth "PLAIN" with the right credentials
    Then Romeo receives SASL success

  @RFC6120/6.4.2-auth-again
  Scenario: a further auth for the same mechanism begins it again
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "SCRAM-SHA-1"
    When Romeo begins "SCRAM-SHA-1"
    Then Romeo receives a SCRAM challenge
    When Romeo begins "SCRAM-SHA-1"
    And Romeo finishes SCRAM
    Then the server proves to Romeo that it knows the password
