Feature: RFC 6120 §13.8 and §6.3.4 Client certificates

  @RFC6120/security-mti-both-external
  Scenario: a client authenticates with its certificate
    Given the target lets clients authenticate with certificates
    And Romeo has a client certificate
    And Romeo is ready to authenticate with the certificate
    And the server offers Romeo the mechanism "EXTERNAL"
    When Romeo authenticates with the certificate
    Then Romeo is authenticated

  @RFC6120/6.3.4-external-offered
  Scenario: a client with a certificate is offered EXTERNAL
    Given the target lets clients authenticate with certificates
    And Romeo has a client certificate
    When Romeo secures a stream with the certificate
    Then Romeo is offered the mechanism "EXTERNAL"

  @RFC6120/tls-certs @RFC6120/5.4.3.1-server-validates
  Scenario: a certificate of an authority that nobody knows lets nobody in
    Given the target lets clients authenticate with certificates
    And Romeo has a client certificate of an unknown authority
    When Romeo tries SASL EXTERNAL with the certificate
    Then the certificate does not let Romeo in
