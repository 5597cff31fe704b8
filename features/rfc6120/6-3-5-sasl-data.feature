Feature: RFC 6120 §6.3.5 Data formatting

  @RFC6120/6.3.5-base64
  Scenario: the data of challenge and success are base 64
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "SCRAM-SHA-1"
    When Romeo begins "SCRAM-SHA-1"
    Then the challenge of SCRAM to Romeo is good base 64
    When Romeo finishes SCRAM
    Then Romeo receives success whose text is good base 64

  @RFC6120/6.3.5-base64
  Scenario: the challenge of DIGEST-MD5 is base 64
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "DIGEST-MD5"
    When Romeo sends auth "DIGEST-MD5" without a response
    Then Romeo receives challenge whose text is good base 64

  @RFC6120/6.3.5-no-whitespace
  Scenario: no white space comes between auth and success
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo begins to watch for white space
    And Romeo sends auth "PLAIN" with the right credentials
    Then Romeo receives SASL success
    And no white space has come to Romeo since then
