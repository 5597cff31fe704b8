Feature: RFC 6120 §6.3.3, §6.3.4 and §6.4.1 The mechanisms on offer

  @RFC6120/6.4.1-advertised
  Scenario: an encrypted stream that is not authenticated offers mechanisms
    Given Romeo has opened a stream
    When Romeo negotiates STARTTLS
    Then Romeo is offered SASL mechanisms

  @RFC6120/6.4.1-one-each
  Scenario: each mechanism has an element of its own
    Given Romeo has opened a stream
    When Romeo negotiates STARTTLS
    Then each mechanism offered to Romeo stands alone and once

  @RFC6120/6.4.1-offered-works
  Scenario: none of the mechanisms on an encrypted stream is refused as unknown
    Given Romeo is ready to authenticate
    When Romeo asks for each offered mechanism
    Then no mechanism offered to Romeo is refused with invalid-mechanism

  @RFC6120/6.3.4-tls-first
  Scenario: no mechanism that needs encryption is offered before it
    Given Romeo has opened a stream
    When Romeo asks for each offered mechanism
    Then no mechanism offered to Romeo is refused with encryption-required

  @RFC6120/6.3.3-ordered-list
  Scenario: the order of mechanisms is the same on two streams
    Given Romeo has opened a stream
    And Juliet has opened a stream
    When Romeo negotiates STARTTLS
    And Juliet negotiates STARTTLS
    Then Romeo and Juliet are offered the same mechanisms in the same order

  @RFC6120/6.3.4-external-first
  Scenario: EXTERNAL comes first
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "EXTERNAL"
    Then Romeo is offered "EXTERNAL" before "SCRAM-"
    And Romeo is offered "EXTERNAL" before "PLAIN"
    And Romeo is offered "EXTERNAL" before "DIGEST-MD5"
