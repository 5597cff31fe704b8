Feature: RFC 6120 §11.3 well-formedness

  @RFC6120/xml-wellformed-xml
  Scenario Outline: <what> ends the stream
    Given Romeo is connected
    When Romeo sends the bytes:
      """
      <message to='${Romeo.bare}' id='m1' <bytes>
      """
    Then the server closes the stream of Romeo with an error

    Examples:
      | what                                | bytes                                   |
      | a wrong end tag                     | ><body>hi</message>                     |
      | an attribute that comes twice       | id='m2'><body>hi</body></message>       |
      | an attribute without quotes         | type=chat><body>hi</body></message>     |
      | an attribute without a value        | chat><body>hi</body></message>          |
      | a less-than sign in an attribute    | type='<'><body>hi</body></message>      |
      | a bare ampersand                    | ><body>this & that</body></message>     |
      | the end of a section that never was | ><body>]]></body></message>             |
      | a reference to character 0          | ><body>&#0;</body></message>            |
      | a reference to a control character  | ><body>&#x1F;</body></message>          |
      | a name that begins with a digit     | ><1body>hi</1body></message>            |

  @RFC6120/xml-wellformed-xml
  Scenario Outline: <what> ends the stream, too
    Given Romeo is connected
    When Romeo sends the bytes:
      """
      <message to='${Romeo.bare}' id='m1'><body>
      """
    And Romeo sends the hex bytes "<hex>"
    And Romeo sends the bytes:
      """
      </body></message>
      """
    Then the server closes the stream of Romeo with an error

    Examples:
      | what                | hex      |
      | a control character | 01       |
      | the character U+FFFF | ef bf bf |
