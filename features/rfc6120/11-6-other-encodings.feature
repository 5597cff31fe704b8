Feature: RFC 6120 §11.6 encodings other than UTF-8

  @RFC6120/11.6-other-encoding
  Scenario Outline: <what> ends the stream with an error
    Given Romeo has connected
    When Romeo opens a stream encoded as <encoding>
    Then the server closes the stream of Romeo with an error

    Examples:
      | what       | encoding   |
      | UTF-16     | UTF-16     |
      | ISO-8859-1 | ISO-8859-1 |

  @RFC6120/11.6-unsupported-encoding
  Scenario Outline: if <what> ends the stream, the error is unsupported-encoding
    Given Romeo has connected
    When Romeo opens a stream encoded as <encoding>
    Then the server goes on with the stream of Romeo or closes it with the error unsupported-encoding

    Examples:
      | what       | encoding   |
      | UTF-16     | UTF-16     |
      | ISO-8859-1 | ISO-8859-1 |

  @RFC6120/11.6-other-encoding
  Scenario Outline: <what> in a text ends the stream with an error
    Given Romeo is connected
    When Romeo sends the bytes:
      """
      <message to='${Romeo.bare}' id='m1' type='chat'><body>
      """
    And Romeo sends the hex bytes "<hex>"
    And Romeo sends the bytes:
      """
      </body></message>
      """
    Then the server closes the stream of Romeo with an error

    Examples:
      | what                       | hex         |
      | a letter of ISO-8859-1     | e9          |
      | an overlong sequence       | c0 af       |
      | half of a surrogate pair   | ed a0 80    |
      | a number beyond Unicode    | f4 90 80 80 |
