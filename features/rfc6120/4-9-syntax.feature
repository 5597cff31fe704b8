Feature: RFC 6120 §4.9.2 to §4.9.4 the syntax of stream errors

  Background:
    Given Romeo is connected

  @RFC6120/4.9.2-condition
  Scenario Outline: the error for <what> has one of the defined conditions
    When Romeo sends the bytes:
      """
      <bytes>
      """
    Then the server closes the stream of Romeo with a defined condition

    Examples:
      | what                  | bytes                                             |
      | a wrong end tag       | <message><body>no closing tag</message>           |
      | an unbound prefix     | <message><foo:body>unbound</foo:body></message>   |
      | an undeclared entity  | <message><body>&undeclared;</body></message>      |

  @RFC6120/4.9.3.1-specific
  Scenario: the error is more specific than bad-format
    When Romeo sends the bytes:
      """
      <message><body>no closing tag</message>
      """
    Then the server closes the stream of Romeo with an error other than bad-format

  @RFC6120/4.9.3.21-undefined-condition
  Scenario: the error is not left undefined
    When Romeo sends the bytes:
      """
      <message><body>no closing tag</message>
      """
    Then the server closes the stream of Romeo with an error other than undefined-condition

  @RFC6120/4.9.2-text-namespace
  Scenario: a text in the error is in the namespace of stream errors
    When Romeo sends the bytes:
      """
      <message><body>no closing tag</message>
      """
    Then the server closes the stream of Romeo with an error
    And a text in the stream error for Romeo is in its namespace

  @RFC6120/4.9.2-text-lang
  Scenario: a text in the error names its language
    When Romeo sends the bytes:
      """
      <message><body>no closing tag</message>
      """
    Then the server closes the stream of Romeo with an error
    And a text in the stream error for Romeo names its language

  @RFC6120/4.9.2-application-namespace
  Scenario: an application's own condition is in its own namespace
    When Romeo sends the bytes:
      """
      <message><body>no closing tag</message>
      """
    Then the server closes the stream of Romeo with an error
    And an application's condition in the stream error for Romeo is in its own namespace

  @RFC6120/4.9.4-supplements
  Scenario: an error has a defined condition and at most a text and a condition of the application beside it
    When Romeo sends the bytes:
      """
      <message><body>no closing tag</message>
      """
    Then the server closes the stream of Romeo with an error
    And the stream error for Romeo has a defined condition and two or three children at most
