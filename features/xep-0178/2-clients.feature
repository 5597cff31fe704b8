Feature: XEP-0178 §2 SASL EXTERNAL of clients

  @XEP-0178/2-one-address
  Scenario: the one address in a certificate needs no authorization identity
    Given the target lets clients authenticate with certificates
    And Romeo has a client certificate
    And Romeo is ready to authenticate with the certificate
    And the server offers Romeo the mechanism "EXTERNAL"
    When Romeo tries SASL EXTERNAL without an authorization identity
    Then the server takes Romeo for Romeo

  @XEP-0178/2-chosen-address
  Scenario Outline: of two addresses in a certificate the <which> can be chosen
    Given the target lets clients authenticate with certificates
    And Romeo has a client certificate for himself and Juliet
    And Romeo is ready to authenticate with the certificate
    And the server offers Romeo the mechanism "EXTERNAL"
    When Romeo tries SASL EXTERNAL with the address of <whom>
    Then the server takes Romeo for <whom>

    Examples:
      | which  | whom   |
      | first  | Romeo  |
      | second | Juliet |

  @XEP-0178/2-no-choice
  Scenario: who has two addresses and chooses none is told so
    Given the target lets clients authenticate with certificates
    And Romeo has a client certificate for himself and Juliet
    And Romeo is ready to authenticate with the certificate
    And the server offers Romeo the mechanism "EXTERNAL"
    And the certificate of Romeo is good for Romeo and Juliet
    When Romeo tries SASL EXTERNAL without an authorization identity
    Then Romeo receives the SASL failure invalid-authzid
