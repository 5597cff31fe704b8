Feature: RFC 6120 §4.8.5 namespace declarations and prefixes

  Scenario Outline: a header <with> is accepted or ends the stream <how>
    Given Romeo has connected
    When Romeo sends the bytes:
      """
      <?xml version='1.0'?><header>
      """
    Then Romeo receives a stream header
    And the server goes on with the stream of Romeo or closes it with <error>

    @RFC6120/4.8.5-prefix-refused
    Examples: any error
      | with              | how           | error    | header                                                                                                                                |
      | with prefix "foo" | with an error | an error | <foo:stream to='${domain}' version='1.0' xmlns='jabber:client' xmlns:foo='http://etherx.jabber.org/streams'>                            |
      | without a prefix  | with an error | an error | <stream to='${domain}' version='1.0' xmlns='http://etherx.jabber.org/streams'>                                                         |

    @RFC6120/4.8.5-bad-namespace-prefix
    Examples: the recommended error
      | with              | how                       | error                          | header                                                                                                          |
      | with prefix "foo" | with bad-namespace-prefix | the error bad-namespace-prefix | <foo:stream to='${domain}' version='1.0' xmlns='jabber:client' xmlns:foo='http://etherx.jabber.org/streams'>      |

    # Its default namespace, which is no content namespace, is wrong as well (§4.8.2).
    @RFC6120/4.8.5-bad-namespace-prefix
    Examples: the recommended error, or that for the content namespace
      | with              | how                                            | error                                               | header                                                                        |
      | without a prefix  | with bad-namespace-prefix or invalid-namespace | the error bad-namespace-prefix or invalid-namespace | <stream to='${domain}' version='1.0' xmlns='http://etherx.jabber.org/streams'> |

  @RFC6120/4.8.5-no-content-prefix
  Scenario Outline: <a stanza> comes to a client without a prefix
    Given Juliet is online
    And Romeo is connected
    When Romeo sends:
      """
      <stanza>
      """
    Then Juliet receives without a prefix the <kind> "s1"

    Examples:
      | a stanza  | kind     | stanza                                                                             |
      | a message | message  | <message to='${Juliet.full}' id='s1' type='chat'><body>But soft</body></message>   |
      | presence  | presence | <presence to='${Juliet.full}' id='s1'/>                                            |
      | a request | iq       | <iq to='${Juliet.full}' id='s1' type='get'><query xmlns='urn:example:ask'/></iq>   |

  @RFC6120/4.8.5-content-prefix-accepted
  Scenario: a stanza with a prefix is not delivered
    Given Juliet is connected
    And Romeo is connected
    When Romeo sends the bytes:
      """
      <c:message xmlns:c='jabber:client' to='${Juliet.full}' id='m1' type='chat'><c:body>hi</c:body></c:message>
      """
    Then the server goes on with the stream of Romeo or closes it with an error
    And after a while Juliet has received nothing from Romeo

  @RFC6120/4.8.5-content-prefix-refused
  Scenario: if a stanza with a prefix ends the stream, the error is bad-namespace-prefix
    Given Romeo is connected
    When Romeo sends the bytes:
      """
      <c:message xmlns:c='jabber:client' to='${Romeo.full}' id='m1' type='chat'><c:body>hi</c:body></c:message>
      """
    Then the server goes on with the stream of Romeo or closes it with the error bad-namespace-prefix

  @RFC6120/4.8.5-content-prefix-delivered
  Scenario: a stanza with a prefix does not reach its addressee with the prefix in it
    Given Juliet is connected
    And Romeo is connected
    When Romeo sends the bytes:
      """
      <c:message xmlns:c='jabber:client' to='${Juliet.full}' id='m1' type='chat'><c:body>hi</c:body></c:message>
      """
    Then the server goes on with the stream of Romeo or closes it with an error
    And after a while Juliet has received nothing with a prefix from Romeo
