Feature: RFC 6120 §4.8.4 first-level elements that are no stanzas

  @RFC6120/4.8.4-not-delivered
  Scenario Outline: <an element> for Juliet does not reach her
    Given Juliet is connected
    And Romeo is connected
    When Romeo sends the bytes:
      """
      <element>
      """
    Then the server goes on with the stream of Romeo or closes it with an error
    And after a while Juliet has received nothing from Romeo

    Examples:
      | an element                       | element                                                                                                        |
      | an element of another namespace  | <ns1:foo xmlns:ns1='http://example.org/ns1' to='${Juliet.full}' id='m1'><ns1:bar/></ns1:foo>                    |
      | a message of another namespace   | <ns2:message xmlns:ns2='http://example.org/ns2' to='${Juliet.full}' id='m1'><body>hi</body></ns2:message>       |
      | a message of the streams         | <stream:message to='${Juliet.full}' id='m1'><body>hi</body></stream:message>                                    |
      | a component's message            | <message xmlns='jabber:component:accept' to='${Juliet.full}' id='m1'><body>hi</body></message>                  |
      | an unknown element of the stream | <pubsub to='${Juliet.full}' id='m1'><publish node='princely_musings'/></pubsub>                                 |

  # §4.8.3 has invalid-namespace for what is in a content namespace that the server does not support.
  @RFC6120/4.8.4-unsupported-stanza-type
  Scenario Outline: if <an element> ends the stream, the error is <error>
    Given Romeo is connected
    When Romeo sends the bytes:
      """
      <element>
      """
    Then the server goes on with the stream of Romeo or closes it with the error <error>

    Examples:
      | an element                       | error                                        | element                                                                                                   |
      | an element of another namespace  | unsupported-stanza-type or invalid-namespace | <ns1:foo xmlns:ns1='http://example.org/ns1' to='${Romeo.bare}' id='m1'><ns1:bar/></ns1:foo>                |
      | a message of another namespace   | unsupported-stanza-type or invalid-namespace | <ns2:message xmlns:ns2='http://example.org/ns2' to='${Romeo.bare}' id='m1'><body>hi</body></ns2:message>   |
      | a message of the streams         | unsupported-stanza-type or invalid-namespace | <stream:message to='${Romeo.bare}' id='m1'><body>hi</body></stream:message>                                |
      | a component's message            | unsupported-stanza-type or invalid-namespace | <message xmlns='jabber:component:accept' to='${Romeo.bare}' id='m1'><body>hi</body></message>              |
      | an unknown element of the stream | unsupported-stanza-type                      | <pubsub to='${Romeo.bare}' id='m1'><publish node='princely_musings'/></pubsub>                             |
