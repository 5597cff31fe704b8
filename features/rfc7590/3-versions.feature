Feature: RFC 7590 §3 Versions of TLS and what goes with them

  @RFC7590/3-no-ssl3
  Scenario Outline: SSL 3.0 is refused on <way>
    Given Romeo stands before the handshake of <way>
    When Romeo greets the server in "SSL 3.0" with cipher suites of "common"
    Then the server does not agree to the handshake of Romeo

    Examples:
      | way        |
      | STARTTLS   |
      | direct TLS |

  @RFC7590/3-no-tls1.0
  Scenario Outline: TLS 1.0 is refused on <way>
    Given Romeo stands before the handshake of <way>
    When Romeo greets the server in "TLS 1.0" with cipher suites of "common"
    Then the server does not agree to the handshake of Romeo

    Examples:
      | way        |
      | STARTTLS   |
      | direct TLS |

  @RFC7590/3-no-tls1.1
  Scenario Outline: TLS 1.1 is refused on <way>
    Given Romeo stands before the handshake of <way>
    When Romeo greets the server in "TLS 1.1" with cipher suites of "common"
    Then the server does not agree to the handshake of Romeo

    Examples:
      | way        |
      | STARTTLS   |
      | direct TLS |

  @RFC7590/3-tls1.2
  Scenario Outline: TLS 1.2 is agreed on with a client that has it at the most, on <way>
    Given Romeo stands before the handshake of <way>
    When Romeo greets the server in "TLS 1.2" with cipher suites of "common"
    Then the server agrees with Romeo on "TLS 1.2" and a cipher suite of "common"

    Examples:
      | way        |
      | STARTTLS   |
      | direct TLS |

  @RFC7590/3-no-tls-compression
  Scenario Outline: compression that the client proposes is not taken on <way>
    Given Romeo stands before the handshake of <way>
    When Romeo greets the server in "TLS 1.2" and proposes compression
    Then the server agrees with Romeo on no compression

    Examples:
      | way        |
      | STARTTLS   |
      | direct TLS |

  @RFC7590/3-no-truncated-hmac
  Scenario: truncated HMACs that the client proposes are not taken
    Given Romeo stands before the handshake of STARTTLS
    When Romeo greets the server in "TLS 1.2" and proposes truncated HMACs
    Then the server does not agree with Romeo on truncated HMACs
