Feature: RFC 6120 §8.1.5 The attribute 'xml:lang'

  # RFC 6121 section 8.5.3.1 has servers keep a stranger's request from a resource; Romeo is none to Juliet.
  @RFC6120/8.1.5-lang-stamp
  Scenario Outline: <what> without a language gets that of its stream
    Given Romeo is online in the language "cs"
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Romeo sends:
      """
      <stanza>
      """
    Then Juliet receives:
      """
      <<kind> id='l1' xml:lang='cs'/>
      """

    Examples:
      | what      | kind     | stanza                                                                             |
      | a message | message  | <message type='chat' id='l1' to='${Juliet.full}'><body>Ach</body></message>        |
      | presence  | presence | <presence id='l1' to='${Juliet.full}'><status>Namlouvám</status></presence>        |
      | a request | iq       | <iq type='set' id='l1' to='${Juliet.full}'><query xmlns='urn:example:query'>Ach</query></iq> |

  @RFC6120/8.1.5-lang-preserved @RFC6120/stanza-attribute-xmllang
  Scenario Outline: <what> in another language than its stream keeps that language
    Given Romeo is online in the language "cs"
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Romeo sends:
      """
      <stanza>
      """
    Then Juliet receives:
      """
      <<kind> id='l2' xml:lang='de-AT'/>
      """

    Examples:
      | what      | kind     | stanza                                                                                             |
      | a message | message  | <message xml:lang='de-AT' type='chat' id='l2' to='${Juliet.full}'><body>Ach</body></message>       |
      | presence  | presence | <presence xml:lang='de-AT' id='l2' to='${Juliet.full}'><status>Auf Freiers Füßen</status></presence> |
      | a request | iq       | <iq xml:lang='de-AT' type='set' id='l2' to='${Juliet.full}'><query xmlns='urn:example:query'>Ach</query></iq> |

  @RFC6120/8.1.5-lang-preserved
  Scenario Outline: a language inside <what> is kept
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <<kind> type='<type>' id='l3' to='${Juliet.full}'><content></<kind>>
      """
    Then Juliet receives:
      """
      <<kind> id='l3'><content></<kind>>
      """

    Examples:
      | what      | kind     | type        | content                                                                     |
      | a message | message  | chat        | <body>Ay me</body><body xml:lang='cs'>Ach</body><body xml:lang='fr'>Hélas</body> |
      | presence  | presence | unavailable | <status>Wooing</status><status xml:lang='cs'>Namlouvám</status>             |
      | a request | iq       | set         | <query xmlns='urn:example:query'><line xml:lang='fr'>Hélas</line></query>   |

  @RFC6120/8.1.5-lang-format
  Scenario Outline: the server names no language that is none in its answer to <what>
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='l4' to='<to>'><query xmlns='<namespace>'/></iq>
      """
    Then Romeo receives no:
      """
      <iq id='l4' xml:lang='{/^(?![A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$)/}'/>
      """
    And Romeo receives no:
      """
      <iq id='l4'><error><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='{/^(?![A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$)/}'/></error></iq>
      """
    And Romeo receives:
      """
      <iq id='l4' type='{result|error}'/>
      """

    Examples:
      | what                | to        | namespace                               |
      | service discovery   | ${domain} | http://jabber.org/protocol/disco#info   |
      | an unknown request  | ${domain} | urn:example:unknown                     |
