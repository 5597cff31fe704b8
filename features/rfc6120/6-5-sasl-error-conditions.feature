Feature: RFC 6120 §6.5 SASL errors: malformed data

  @RFC6120/6.5.8-malformed-request
  Scenario Outline: PLAIN with <what> fails with malformed-request
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" with the data "<data>"
    Then Romeo receives the SASL failure malformed-request or not-authorized

    Examples:
      | what                | data                                        |
      | no NUL              | ${Romeo.username}${Romeo.password}          |
      | one NUL             | ${Romeo.username}\0${Romeo.password}        |
      | no user name        | \0\0${Romeo.password}                       |
      | bytes that no UTF-8 | \0${Romeo.username}\0\xFF\xFE               |

  @RFC6120/6.5.8-malformed-request
  Scenario Outline: SCRAM with the first message "<message>" fails with malformed-request
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "SCRAM-SHA-1"
    When Romeo sends auth "SCRAM-SHA-1" with the data "<message>"
    Then Romeo receives the SASL failure malformed-request or not-authorized

    Examples:
      | message                              |
      | hello                                |
      | n=${Romeo.username},r=abcdefgh       |
      | n,,n=${Romeo.username}               |
      | n,,r=abcdefgh                        |
      | q,,n=${Romeo.username},r=abcdefgh    |

  # No handshake is under way whose failure had a cause to be named.
  @RFC6120/sasl-errors
  Scenario: a response before any auth is refused
    Given Romeo is ready to authenticate
    When Romeo responds with the data "\0${Romeo.username}\0${Romeo.password}"
    Then SASL refuses Romeo

  # The RFC says how such data are refused, not that they are: a server may read on past what it does not need.
  @RFC6120/6.5.8-malformed-request
  Scenario: if a trace of ANONYMOUS that is too long fails, then with malformed-request
    Given Romeo is ready to authenticate anonymously
    And the server offers Romeo the mechanism "ANONYMOUS"
    When Romeo sends auth "ANONYMOUS" with 256 characters
    Then Romeo receives SASL success or the failure malformed-request or not-authorized

  @RFC6120/6.5.8-malformed-request
  Scenario: if PLAIN with three NULs fails, then with malformed-request
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" with the data "\0${Romeo.username}\0${Romeo.password}\0"
    Then Romeo receives SASL success or the failure malformed-request or not-authorized
