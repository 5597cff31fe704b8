Feature: RFC 6120 §4.7.1 and §4.7.2 'from' and 'to' of stream headers

  @RFC6120/stream-attribute-response-from
  Scenario: the response header says from whom it comes
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header with:
      | from | {any} |

  @RFC6120/4.7.1-own-name
  Scenario: the response header comes from a domain
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header with:
      | from | {/^[^@\/\s]+$/} |

  @RFC6120/stream-attribute-response-to
  Scenario: the response header says to whom it goes
    Given Romeo has an account
    And Romeo has connected
    When Romeo opens a stream with:
      | from | ${Romeo.bare} |
    Then Romeo receives a stream header with:
      | to | {any} |

  @RFC6120/4.7.2-to-is-from
  Scenario: the response header goes to the address that the client gave
    Given Romeo has an account
    And Romeo has connected
    When Romeo opens a stream with:
      | from | ${Romeo.bare} |
    Then Romeo receives a stream header with:
      | to | ${Romeo.bare} |

  @RFC6120/4.7.2-to-is-from
  Scenario: the response header over TLS goes to the address that the client gave
    Given Romeo has an account
    And Romeo has opened a stream
    And the server offers STARTTLS to Romeo
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    When Romeo shakes hands over TLS
    And Romeo opens a stream with:
      | from | ${Romeo.bare} |
    Then Romeo receives a stream header with:
      | to | ${Romeo.bare} |

  @RFC6120/4.7.2-no-to
  Scenario: the response header goes to nobody where the client gave no address
    Given Romeo has connected
    When Romeo opens a stream with:
      | from | (none) |
    Then Romeo receives a stream header with:
      | to | {absent} |

  @RFC6120/4.7.1-without-from
  Scenario: a client need not say who it is before TLS
    Given Romeo has connected
    When Romeo opens a stream with:
      | from | (none) |
    Then Romeo receives a stream header
    And Romeo receives stream features

  @RFC6120/4.7.1-without-from
  Scenario: a client need not say who it is after TLS either
    Given Romeo has opened a stream
    And the server offers STARTTLS to Romeo
    When Romeo asks for STARTTLS
    Then Romeo receives:
      """
      <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>
      """
    When Romeo shakes hands over TLS
    And Romeo opens a stream with:
      | from | (none) |
    Then Romeo receives a stream header
    And Romeo receives stream features

  @RFC6120/4.7.2-without-to
  Scenario: a client need not say whom it wants
    Given Romeo has connected
    When Romeo opens a stream with:
      | to | (none) |
    Then Romeo receives a stream header
    And Romeo receives stream features
