Feature: RFC 6120 §6.4.3 and RFC 5802 What a server must not let pass in SCRAM

  @RFC6120/6.5.10-not-authorized
  Scenario: a wrong proof is refused as wrong credentials
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "SCRAM-SHA-1"
    When Romeo begins "SCRAM-SHA-1"
    And Romeo finishes SCRAM with:
      | proof | wrong |
    Then Romeo receives the SASL failure not-authorized

  @RFC6120/6.4.3-scram-nonce-checked
  Scenario Outline: a last message with <what> is refused
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "SCRAM-SHA-1"
    When Romeo begins "SCRAM-SHA-1"
    And Romeo finishes SCRAM with:
      | nonce | <nonce> |
    Then SASL refuses Romeo

    Examples:
      | what                              | nonce        |
      | another nonce                     | other        |
      | something before the right nonce  | x{nonce}     |
      | something after the right nonce   | {nonce}x     |

  @RFC6120/6.4.3-scram-header-checked
  Scenario Outline: a last message that claims the header "<header>" is refused
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "SCRAM-SHA-1"
    When Romeo begins "SCRAM-SHA-1"
    And Romeo finishes SCRAM with:
      | header | <header> |
    Then SASL refuses Romeo

    Examples:
      | header                |
      | y,,                   |
      | n,a=${Juliet.bare},   |

  @RFC6120/6.4.3-scram-mandatory-extension
  Scenario: a first message with the reserved attribute "m" is refused
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "SCRAM-SHA-1"
    When Romeo begins "SCRAM-SHA-1" with:
      | extension | m=must-be-known, |
    And Romeo finishes SCRAM
    Then SASL refuses Romeo

  @RFC6120/6.4.3-scram-name-escape
  Scenario Outline: the user name "<name>" is refused
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "SCRAM-SHA-1"
    When Romeo begins "SCRAM-SHA-1" with:
      | name | <name> |
    And Romeo finishes SCRAM
    Then SASL refuses Romeo

    Examples:
      | name                    |
      | ${Romeo.username}=      |
      | ${Romeo.username}=2     |
