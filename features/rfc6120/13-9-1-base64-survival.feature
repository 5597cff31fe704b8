Feature: RFC 6120 §13.9.1 Bad base 64 does not break the server

  @RFC6120/13.9.1-no-break
  Scenario Outline: a client that sent <what> is refused and can still authenticate
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" with the text "<text>"
    Then SASL refuses Romeo
    And Romeo can still authenticate

    Examples:
      | what                             | text  |
      | nothing but pads                 | ====  |
      | a pad at the beginning           | =AAA  |
      | a pad in the middle              | AA=A  |
      | a single character               | A     |
      | a quartet and a character        | AAAAA |
      | characters of another alphabet   | _-_-  |

  @RFC6120/13.9.1-no-break
  Scenario: a client that sent a hundred thousand characters is refused and the server goes on
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" with 100000 characters
    Then SASL refuses Romeo
    And a new connection of Romeo is accepted
