Feature: RFC 6120 §4.8.1 to §4.8.3 namespaces of a stream

  @RFC6120/4.8.1-wrong-namespace
  Scenario Outline: a header <in> ends the stream with an error
    Given Romeo has connected
    When Romeo sends the bytes:
      """
      <?xml version='1.0'?><<start> to='${domain}' version='1.0' xmlns='jabber:client' <declaration>>
      """
    Then the server closes the stream of Romeo with an error

    Examples:
      | in                           | start         | declaration                                         |
      | in a wrong streams namespace | stream:stream | xmlns:stream='http://wrong.namespace.example.org/'  |
      | in the content namespace     | stream        |                                                     |

  # A header in the content namespace lacks the prefix that it needs as well, which is bad-namespace-prefix (§4.9.3.2).
  @RFC6120/4.8.1-invalid-namespace
  Scenario Outline: the error for a header <in> is <error>
    Given Romeo has connected
    When Romeo sends the bytes:
      """
      <?xml version='1.0'?><<start> to='${domain}' version='1.0' xmlns='jabber:client' <declaration>>
      """
    Then the server closes the stream of Romeo with the error <error>

    Examples:
      | in                           | start         | declaration                                         | error                                     |
      | in a wrong streams namespace | stream:stream | xmlns:stream='http://wrong.namespace.example.org/'  | invalid-namespace                         |
      | in the content namespace     | stream        |                                                     | invalid-namespace or bad-namespace-prefix |

  @RFC6120/xml-namespace-content-client @RFC6120/4.8.2-not-streams
  Scenario: a client's stream is served in jabber:client
    Given Romeo has connected
    When Romeo opens a stream with:
      | xmlns | jabber:client |
    Then Romeo receives a stream header with:
      | xmlns | jabber:client |
    And Romeo receives stream features

  @RFC6120/4.8.2-same
  Scenario Outline: the response stream has the content namespace <namespace>, as the initial stream, if it is not refused
    Given Romeo has connected
    When Romeo opens a stream with:
      | xmlns | <namespace> |
    Then the stream of Romeo has the content namespace "<namespace>" or is closed with an error

    Examples:
      | namespace           |
      | jabber:client       |
      | jabber:server       |
      | urn:example:content |

  # The element is also of a type that the server does not understand (§4.9.3.24), and comes before SASL (§4.9.3.12).
  @RFC6120/4.8.3-unsupported
  Scenario: a stanza in a content namespace that nobody supports ends the stream
    Given Romeo has connected
    When Romeo opens a stream with:
      | xmlns | urn:example:content |
    And Romeo sends the bytes:
      """
      <message to='${domain}' id='m1'><body>Wherefore art thou?</body></message>
      """
    Then the server, whatever it offers, closes the stream of Romeo with the error invalid-namespace or unsupported-stanza-type or not-authorized

  @RFC6120/4.8.3-no-server-stanzas
  Scenario Outline: <a stanza> comes to a client in jabber:client
    Given Juliet is online
    And Romeo is connected
    When Romeo sends:
      """
      <stanza>
      """
    Then Juliet receives:
      """
      <<kind> xmlns='jabber:client' id='s1' from='${Romeo.full}'/>
      """

    Examples:
      | a stanza  | kind     | stanza                                                                             |
      | a message | message  | <message to='${Juliet.full}' id='s1' type='chat'><body>But soft</body></message>   |
      | presence  | presence | <presence to='${Juliet.full}' id='s1'/>                                            |
      | a request | iq       | <iq to='${Juliet.full}' id='s1' type='get'><query xmlns='urn:example:ask'/></iq>   |
