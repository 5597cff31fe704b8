Feature: RFC 6120 §6.5 SASL errors: mechanisms, credentials, encryption

  @RFC6120/6.5.7-invalid-mechanism
  Scenario Outline: auth with <what> is refused with invalid-mechanism
    Given Romeo is ready to authenticate
    When Romeo sends:
      """
      <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' <attribute>/>
      """
    Then Romeo receives the SASL failure invalid-mechanism

    Examples:
      | what                                | attribute                |
      | a mechanism that nobody knows       | mechanism='X-UNHEARD-OF' |
      | a known mechanism in small letters  | mechanism='plain'        |

  # The schema asks for the attribute, so that the request is malformed too.
  @RFC6120/6.5.7-invalid-mechanism
  Scenario Outline: auth with <what> is refused as such or as malformed
    Given Romeo is ready to authenticate
    When Romeo sends:
      """
      <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' <attribute>/>
      """
    Then Romeo receives the SASL failure invalid-mechanism or malformed-request

    Examples:
      | what                | attribute    |
      | no mechanism        |              |
      | an empty mechanism  | mechanism='' |

  @RFC6120/sasl-errors @RFC6120/6.5-defined-condition
  Scenario Outline: <what> fails with a defined condition
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "<mechanism>" with the data "<data>"
    Then Romeo receives a SASL failure with a defined condition

    Examples:
      | what                    | mechanism    | data                              |
      | a wrong password        | PLAIN        | \0${Romeo.username}\0wrong        |
      | an unknown mechanism    | X-UNHEARD-OF | \0${Romeo.username}\0wrong        |
      | a message without a NUL | PLAIN        | ${Romeo.username}                 |

  @RFC6120/6.5.10-not-authorized
  Scenario Outline: <what> fails with not-authorized
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" with the data "<data>"
    Then Romeo receives the SASL failure not-authorized

    Examples:
      | what                               | data                                                       |
      | a wrong password                   | \0${Romeo.username}\0${Romeo.password}x                    |
      | a part of the password             | \0${Romeo.username}\0p                                     |
      | a user that does not exist         | \0nobody-by-this-name-at-all\0${Romeo.password}            |

  @RFC6120/6.5.10-unknown-user
  Scenario: PLAIN does not tell a wrong password from a user that does not exist
    Given Romeo is ready to authenticate
    And Juliet is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" with the data "\0${Romeo.username}\0wrong"
    And Juliet sends auth "PLAIN" with the data "\0nobody-by-this-name-at-all\0wrong"
    Then Romeo and Juliet receive the same SASL failure
