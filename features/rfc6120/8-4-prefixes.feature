Feature: RFC 6120 §8.4 Prefixes

  @RFC6120/8.4-prefix-irrelevant
  Scenario Outline: <what> is understood under any prefix
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='<type>' id='p1' <to>><payload></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='p1'/>
      """

    Examples:
      | what                       | type | to             | payload                                                                                    |
      | a service discovery        | get  | to='${domain}' | <a:query xmlns:a='http://jabber.org/protocol/disco#info'/>                                 |
      | a request for the roster   | get  |                | <r:query xmlns:r='jabber:iq:roster'/>                                                      |
      | a change of the roster     | set  |                | <r:query xmlns:r='jabber:iq:roster'><r:item jid='nurse@verona.example'/></r:query>         |

  @RFC6120/8.4-prefix-irrelevant
  Scenario: a prefix declared on the stanza is understood
    Given Romeo is online
    When Romeo sends:
      """
      <iq xmlns:a='http://jabber.org/protocol/disco#info' type='get' id='p2' to='${domain}'><a:query/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='p2'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """

  @RFC6120/8.4-delivered-unmodified
  Scenario Outline: content under a prefix that is declared on <where> arrives as it was sent
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='chat' id='p3' to='${Juliet.full}' <outer>><t:thought <inner> t:mood='dark' mood='light'><t:em/></t:thought></message>
      """
    Then Juliet receives "p3" with unchanged:
      """
      <t:thought xmlns:t='urn:example:thought' t:mood='dark' mood='light'><t:em/></t:thought>
      """

    Examples:
      | where       | outer                         | inner                         |
      | the stanza  | xmlns:t='urn:example:thought' |                               |
      | the element |                               | xmlns:t='urn:example:thought' |

  @RFC6120/8.4-prefix-kept
  Scenario: the server tries to keep a prefix
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='chat' id='p4' to='${Juliet.full}'><t:thought xmlns:t='urn:example:thought'/></message>
      """
    Then Juliet receives "p4" with an element that keeps the prefix "t"

  @RFC6120/8.4-prefix-declared
  Scenario: the server's stream header declares no prefix for extensions
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header with:
      | xmlns        | jabber:client                    |
      | xmlns:stream | http://etherx.jabber.org/streams |
      | xmlns:ext    | {absent}                         |
      | xmlns:x      | {absent}                         |
