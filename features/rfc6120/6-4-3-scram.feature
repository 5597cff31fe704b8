Feature: RFC 6120 §6.4.3 and RFC 5802 What SCRAM asks of the server

  @RFC6120/6.4.3-scram-first @RFC6120/6.4.3-scram-nonce
  Scenario Outline: the server's first message in <mechanism> extends the nonce and names salt and iterations
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "<mechanism>"
    When Romeo begins "<mechanism>"
    Then Romeo receives a SCRAM challenge
    And the SCRAM nonce of Romeo is the client's with something added

    Examples:
      | mechanism     |
      | SCRAM-SHA-1   |
      | SCRAM-SHA-256 |

  @RFC6120/6.4.3-scram-nonce-fresh
  Scenario: the server adds something new to every nonce
    Given Romeo is ready to authenticate
    And Romeo/phone is ready to authenticate
    And the server offers Romeo the mechanism "SCRAM-SHA-1"
    When Romeo begins "SCRAM-SHA-1"
    And Romeo/phone begins "SCRAM-SHA-1"
    Then Romeo receives a SCRAM challenge
    And Romeo/phone receives a SCRAM challenge
    And what the server adds to the nonces of Romeo and Romeo/phone differs

  @RFC6120/6.4.3-scram-iterations
  Scenario Outline: <mechanism> takes at least 4096 iterations
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "<mechanism>"
    When Romeo begins "<mechanism>"
    Then Romeo receives a SCRAM challenge
    And the SCRAM challenge of Romeo asks for 4096 iterations or more

    Examples:
      | mechanism     |
      | SCRAM-SHA-1   |
      | SCRAM-SHA-256 |

  @RFC6120/6.4.3-scram-signature
  Scenario Outline: the server proves in <mechanism> that it knows the password
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "<mechanism>"
    When Romeo begins "<mechanism>"
    And Romeo finishes SCRAM
    Then the server proves to Romeo that it knows the password

    Examples:
      | mechanism     |
      | SCRAM-SHA-1   |
      | SCRAM-SHA-256 |
