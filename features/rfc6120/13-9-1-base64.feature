Feature: RFC 6120 §13.9.1 Use of base 64 in SASL

  @RFC6120/13.9.1-alphabet
  Scenario Outline: right credentials are refused with <fault>
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" with the right credentials, but "<fault>"
    Then SASL refuses Romeo

    Examples:
      | fault                                     |
      | a space in it                             |
      | a space before it                         |
      | a line break after it                     |
      | an exclamation mark in it                 |
      | an asterisk after it                      |
      | two characters of another alphabet in it  |
      | a letter outside ASCII in it              |

  # Pads in excess at the very end are another matter: RFC 4648 §3.3 lets them be ignored.
  @RFC6120/13.9.1-pad
  Scenario Outline: the right credentials are refused with <fault>
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" with the right credentials, but "<fault>"
    Then SASL refuses Romeo

    Examples:
      | fault                                |
      | a pad after two quartets             |
      | a quartet of pads after two quartets |
      | a pad before it                      |
      | a further quartet after its padding  |
