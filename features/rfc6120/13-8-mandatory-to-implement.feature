Feature: RFC 6120 §13.8 Mandatory-to-implement technologies

  @RFC6120/13.8.1-scram-sha-1
  Scenario: SCRAM-SHA-1 is offered over TLS
    Given Romeo has opened a stream
    When Romeo negotiates STARTTLS
    Then Romeo is offered the mechanism "SCRAM-SHA-1"

  @RFC6120/13.8.1-scram-sha-1 @RFC6120/security-mti-both-scram
  Scenario: a client authenticates over TLS with SCRAM-SHA-1
    Given Romeo is ready to authenticate
    When Romeo begins "SCRAM-SHA-1"
    And Romeo finishes SCRAM
    Then the server proves to Romeo that it knows the password

  @RFC6120/13.8.1-scram-sha-1-plus
  Scenario: SCRAM-SHA-1-PLUS is offered over TLS
    Given Romeo has opened a stream
    When Romeo looks for the mechanism "SCRAM-SHA-1-PLUS" over TLS 1.3 and TLS 1.2
    Then Romeo is offered the mechanism "SCRAM-SHA-1-PLUS"

  @RFC6120/13.8.1-scram-sha-1-plus @RFC6120/security-mti-auth-scram
  Scenario: a client authenticates with SCRAM-SHA-1-PLUS
    Given Romeo has opened a stream
    When Romeo authenticates with SCRAM-SHA-1-PLUS and any channel binding
    Then Romeo is authenticated

  @RFC6120/security-mti-both-plain
  Scenario: a client authenticates over TLS with PLAIN
    Given Romeo has opened a stream
    When Romeo negotiates STARTTLS
    And Romeo sends auth "PLAIN" with the right credentials
    Then Romeo receives SASL success

  @RFC6120/13.8.3-no-plain-unprotected
  Scenario: PLAIN is not offered on a stream that is not encrypted
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features
    And Romeo is not offered the mechanism "PLAIN"
