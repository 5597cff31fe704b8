Feature: RFC 6120 §6.4.3 and RFC 5802 §6 Channel binding

  @RFC6120/6.4.3-scram-downgrade
  Scenario: a client that claims not to have seen the -PLUS variant is refused
    Given Romeo is ready to authenticate over TLS 1.2
    And the server offers Romeo the mechanism "SCRAM-SHA-1-PLUS"
    And the server offers Romeo the mechanism "SCRAM-SHA-1"
    When Romeo begins "SCRAM-SHA-1" with:
      | header | y,, |
    And Romeo finishes SCRAM
    Then SASL refuses Romeo

  @RFC6120/6.4.3-scram-binding-type
  Scenario: a channel binding that nobody knows is refused
    Given Romeo is ready to authenticate over TLS 1.2
    And the server offers Romeo the mechanism "SCRAM-SHA-1-PLUS"
    When Romeo begins "SCRAM-SHA-1-PLUS" with:
      | header | p=tls-unheard-of,, |
    And Romeo finishes SCRAM with:
      | binding | anything |
    Then SASL refuses Romeo

  @RFC6120/6.4.3-scram-binding-checked
  Scenario Outline: wrong data of the channel binding <type> are refused
    Given Romeo is ready to authenticate over TLS 1.2
    And the server offers Romeo the mechanism "SCRAM-SHA-1-PLUS"
    When Romeo begins "SCRAM-SHA-1-PLUS" with:
      | header | p=<type>,, |
    And Romeo finishes SCRAM with:
      | binding | of another channel |
    Then SASL refuses Romeo

    Examples:
      | type                 |
      | tls-unique           |
      | tls-server-end-point |
