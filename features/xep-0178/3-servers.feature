Feature: XEP-0178 §3 SASL EXTERNAL between servers

  @XEP-0178/3-external-offered
  Scenario: a server with a certificate for its domain is offered EXTERNAL
    Given Verona has a certificate for "${Verona}"
    And Verona has secured the stream
    Then Verona is offered the mechanism "EXTERNAL"

  @XEP-0178/3-success
  Scenario Outline: EXTERNAL succeeds <how>
    Given Verona has a certificate for "${Verona}"
    And SASL EXTERNAL is offered to Verona over TLS
    When Verona tries SASL EXTERNAL as a server with "<identity>"
    Then Verona receives SASL success

    Examples:
      | how                                               | identity  |
      | without an authorization identity                 |           |
      | with the server's domain as authorization identity | ${Verona} |

  @XEP-0178/3-from-is-identity
  Scenario: without authorization identity the domain of the header counts
    Given Verona has a certificate for "${Verona}"
    And SASL EXTERNAL is offered to Verona over TLS
    And Romeo is online
    When Verona authenticates as a server with ""
    And Verona sends:
      """
      <message from='nurse@${Verona}' to='${Romeo.full}' id='s1'><body>Ay me</body></message>
      """
    Then Romeo receives:
      """
      <message from='nurse@${Verona}' id='s1'/>
      """

  @XEP-0178/3-refused
  Scenario Outline: EXTERNAL fails with a certificate <which>
    Given Verona has a certificate for "${Verona}"
    And SASL EXTERNAL is offered to Verona over TLS
    And Verona has a certificate <certificate>
    When Verona secures the stream and tries SASL EXTERNAL as a server
    Then the server does not take Verona by its certificate

    Examples:
      | which                    | certificate                                    |
      | for another domain       | for "${Mantua}"                                |
      | for a domain below       | for "sub.${Verona}"                            |
      | that has expired         | for "${Verona}" that has expired               |
      | of an unknown authority  | for "${Verona}" of an unknown authority        |

  @XEP-0178/3-authorization-identity-included
  Scenario: the server gives its domain as authorization identity
    Given Verona is a remote server
    And Verona has a certificate for "${Verona}"
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    And the server tries SASL EXTERNAL on a stream to Verona/inbound
    Then Verona/inbound receives SASL EXTERNAL with the authorization identity "${domain}"
