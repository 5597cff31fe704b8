Feature: RFC 6120 §4.8.4 what is ignored is not answered

  @RFC6120/4.8.4-ignored-or-closed
  Scenario Outline: <an element> for Juliet is ignored or ends the stream
    Given Juliet is connected
    And Romeo is connected
    When Romeo sends the bytes:
      """
      <element>
      """
    Then the server ignores "m1" from Romeo or closes the stream with an error

    Examples:
      | an element                       | element                                                                                                        |
      | an element of another namespace  | <ns1:foo xmlns:ns1='http://example.org/ns1' to='${Juliet.full}' id='m1'><ns1:bar/></ns1:foo>                    |
      | a message of another namespace   | <ns2:message xmlns:ns2='http://example.org/ns2' to='${Juliet.full}' id='m1'><body>hi</body></ns2:message>       |
      | a message of the streams         | <stream:message to='${Juliet.full}' id='m1'><body>hi</body></stream:message>                                    |
      | a component's message            | <message xmlns='jabber:component:accept' to='${Juliet.full}' id='m1'><body>hi</body></message>                  |
      | an unknown element of the stream | <pubsub to='${Juliet.full}' id='m1'><publish node='princely_musings'/></pubsub>                                 |
