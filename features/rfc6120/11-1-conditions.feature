Feature: RFC 6120 §11.1 what restricted XML comes to

  @RFC6120/11.1-restricted-xml
  Scenario Outline: if <what> ends the stream, the error is restricted-xml
    Given Romeo is connected
    When Romeo sends the bytes:
      """
      <bytes>
      """
    Then the server goes on with the stream of Romeo or closes it with the error restricted-xml

    Examples:
      | what                     | bytes                                                                         |
      | a comment                | <message to='${Romeo.bare}' id='m1'><!-- secret --><body>hi</body></message>  |
      | a processing instruction | <message to='${Romeo.bare}' id='m1'><?assay now?><body>hi</body></message>    |

  @RFC6120/11.1-restricted-xml
  Scenario: if a document type ends the stream, the error is restricted-xml
    Given Romeo has connected
    When Romeo sends the bytes:
      """
      <?xml version='1.0'?><!DOCTYPE stream:stream SYSTEM 'http://example.org/stream.dtd'><stream:stream to='${domain}' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
      """
    Then the server goes on with the stream of Romeo or closes it with the error restricted-xml

  @RFC6120/11.1-not-sent
  Scenario Outline: <what> that Romeo writes does not reach Juliet
    Given Juliet is connected
    And Romeo is connected
    When Romeo sends the bytes:
      """
      <message to='${Juliet.full}' id='m1' type='chat'><markup><body>hi</body></message>
      """
    Then the server goes on with the stream of Romeo or closes it with an error
    And after a while Juliet has received nothing malformed

    Examples:
      | what                     | markup          |
      | a comment                | <!-- secret --> |
      | a processing instruction | <?assay now?>   |

  @RFC6120/11.1-predefined-entities
  Scenario Outline: <what> is understood
    Given Juliet is connected
    And Romeo is connected
    When Romeo sends the bytes:
      """
      <message to='${Juliet.full}' id='m1' type='chat'><body><written></body></message>
      """
    Then Juliet receives the message "m1" with the body "<read>"

    Examples:
      | what                         | written                            | read      |
      | each predefined entity       | [&lt;&gt;&amp;&apos;&quot;]        | [<>&'\"]  |
      | a decimal reference          | [&#65;&#8364;&#128512;]            | [A€😀]    |
      | a hexadecimal reference      | [&#x41;&#x20AC;&#x1F600;]          | [A€😀]    |
      | a character data section     | [<![CDATA[<a href="x">&amp;</a>]]>] | [<a href=\"x\">&amp;</a>] |
