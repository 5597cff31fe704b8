Feature: RFC 6120 §11.3 well-formedness of namespaces

  @RFC6120/xml-wellformed-ns
  Scenario Outline: <what> ends the stream or gets the error not-acceptable
    Given Romeo is connected
    When Romeo sends the bytes:
      """
      <message to='${Romeo.bare}' id='m1'><content></message>
      """
    Then Romeo receives the stanza error not-acceptable for "m1", or a stream error

    Examples:
      | what                             | content                                                                     |
      | an unbound prefix of an element  | <foo:body>hi</foo:body>                                                     |
      | an unbound prefix of an attribute | <body foo:kind='x'>hi</body>                                               |
      | a prefix bound to nothing        | <body xmlns:foo=''>hi</body>                                                |
      | two names for one attribute      | <body xmlns:a='urn:a' xmlns:b='urn:a' a:x='1' b:x='2'>hi</body>             |
      | a name with two colons           | <a:b:c xmlns:a='urn:a'/>                                                    |

  @RFC6120/11.3-ns-not-delivered
  Scenario: a message with an unbound prefix does not reach its addressee
    Given Juliet is connected
    And Romeo is connected
    When Romeo sends the bytes:
      """
      <message to='${Juliet.full}' id='m1' type='chat'><foo:body>hi</foo:body></message>
      """
    Then the server goes on with the stream of Romeo or closes it with an error
    And after a while Juliet has received nothing from Romeo

  @RFC6120/11.3-condition
  Scenario Outline: the error for <what> is not-well-formed
    Given Romeo is connected
    When Romeo sends the bytes:
      """
      <bytes>
      """
    Then the server closes the stream of Romeo with the error not-well-formed

    Examples:
      | what             | bytes                                                               |
      | a wrong end tag  | <message to='${Romeo.bare}'><body>hi</message>                      |
      | an unbound prefix | <message to='${Romeo.bare}'><foo:body>hi</foo:body></message>      |

  @RFC6120/xml-wellformed-xml @RFC6120/xml-wellformed-ns
  Scenario: what needs escaping arrives escaped
    Given Juliet is connected
    And Romeo is connected
    When Romeo sends the bytes:
      """
      <message to='${Juliet.full}' id='m1' type='chat'><body>]]&gt;&lt;/body&gt;&amp;amp;</body><x:data xmlns:x='urn:example:x' x:a='&lt;&quot;&apos;&amp;&gt;'/></message>
      """
    Then Juliet receives:
      """
      <message id='m1'><body>]]&gt;&lt;/body&gt;&amp;amp;</body><data xmlns='urn:example:x'/></message>
      """
