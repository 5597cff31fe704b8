Feature: RFC 6120 §6.5.5 and §6.5.4 Encoding and encryption

  # not-authorized is always permitted: §6.5.10 lets a server keep the reason to itself. malformed-request (§6.5.8) is
  # true of bad base 64 as well, and §6.4.5 asks for an appropriate condition.
  @RFC6120/6.5.5-incorrect-encoding
  Scenario Outline: auth with <what> fails with incorrect-encoding
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" with the text "<text>"
    Then Romeo receives the SASL failure incorrect-encoding or malformed-request or not-authorized

    Examples:
      | what                                | text         |
      | characters of no alphabet           | !!!!         |
      | a single character                  | A            |
      | a last quartet without its padding  | AGFiYwBkZWY  |
      | a pad at the beginning              | =AAA         |
      | a pad in the middle                 | AGFi=AGFi    |

  @RFC6120/6.5.5-incorrect-encoding
  Scenario: a response that is no base 64 fails with incorrect-encoding
    Given Romeo is ready to authenticate
    When Romeo begins a handshake
    And Romeo responds with the text "!!!!"
    Then Romeo receives the SASL failure incorrect-encoding or malformed-request or not-authorized

  # invalid-mechanism is permitted too: on this stream the mechanism is not there to be asked for.
  @RFC6120/6.5.4-encryption-required
  Scenario: PLAIN on a stream that is not encrypted, where it is not offered, is refused
    Given Romeo has opened a stream
    And the server offers Romeo PLAIN only after STARTTLS
    When Romeo sends auth "PLAIN" with the right credentials
    Then Romeo receives the SASL failure encryption-required or invalid-mechanism or not-authorized
