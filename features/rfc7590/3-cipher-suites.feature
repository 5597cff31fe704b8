Feature: RFC 7590 §3 Cipher suites

  @RFC7590/3-no-null
  Scenario Outline: cipher suites without encryption are refused in <version>
    Given Romeo stands before the handshake of STARTTLS
    When Romeo greets the server in "<version>" with cipher suites of "NULL"
    Then the server does not agree to the handshake of Romeo

    Examples:
      | version |
      | TLS 1.0 |
      | TLS 1.2 |

  @RFC7590/3-no-rc4
  Scenario Outline: cipher suites of RC4 are refused in <version>
    Given Romeo stands before the handshake of STARTTLS
    When Romeo greets the server in "<version>" with cipher suites of "RC4"
    Then the server does not agree to the handshake of Romeo

    Examples:
      | version |
      | TLS 1.0 |
      | TLS 1.2 |

  @RFC7590/3-no-export
  Scenario Outline: cipher suites of less than 112 bits are refused in <version>
    Given Romeo stands before the handshake of STARTTLS
    When Romeo greets the server in "<version>" with cipher suites of "export"
    Then the server does not agree to the handshake of Romeo

    Examples:
      | version |
      | TLS 1.0 |
      | TLS 1.2 |

  @RFC7590/3-no-triple-des
  Scenario: cipher suites of less than 128 bits are refused
    Given Romeo stands before the handshake of STARTTLS
    When Romeo greets the server in "TLS 1.2" with cipher suites of "triple DES"
    Then the server does not agree to the handshake of Romeo

  @RFC7590/3-no-static-rsa
  Scenario: cipher suites in which the certificate's key encrypts are refused
    Given Romeo stands before the handshake of STARTTLS
    When Romeo greets the server in "TLS 1.2" with cipher suites of "static RSA"
    Then the server does not agree to the handshake of Romeo

  @RFC7590/3-curve-lengths
  Scenario: curves of less than 192 bits are refused
    Given Romeo stands before the handshake of STARTTLS
    When Romeo greets the server with curves of less than 192 bits
    Then the server does not agree to the handshake of Romeo

  @RFC7590/3-forward-secrecy
  Scenario: a client that insists on forward secrecy gets it
    Given Romeo stands before the handshake of STARTTLS
    When Romeo greets the server in "TLS 1.2" with cipher suites of "forward-secret"
    Then the server agrees with Romeo on "TLS 1.2" and a cipher suite of "forward-secret"

  @RFC7590/3-prefers-forward-secrecy
  Scenario: a client that prefers other cipher suites still gets forward secrecy
    Given Romeo stands before the handshake of STARTTLS
    When Romeo greets the server in "TLS 1.2" with cipher suites of "static RSA, triple DES, forward-secret"
    Then the server agrees with Romeo on "TLS 1.2" and a cipher suite of "forward-secret"

  @RFC7590/3-recommended-suites
  Scenario: the recommended cipher suites are supported
    Given Romeo stands before the handshake of STARTTLS
    When Romeo greets the server in "TLS 1.2" with cipher suites of "recommended"
    Then the server agrees with Romeo on "TLS 1.2" and a cipher suite of "recommended"
