Feature: RFC 6120 §4.7.4 the language of a stream

  @RFC6120/4.7.4-present
  Scenario: the response header names a language
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header with:
      | xml:lang | {any} |

  @RFC6120/4.7.4-syntax
  Scenario: the language of the response header is a well-formed tag
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header
    And the language in the stream header of Romeo, if any, is well-formed

  @RFC6120/4.7.4-supported
  Scenario: a client that asks for the server's own language gets it
    Given the server names its default language
    And Romeo has connected
    When Romeo opens a stream with:
      | xml:lang | ${default-language} |
    Then Romeo receives a stream header with:
      | xml:lang | ${default-language} |

  @RFC6120/4.7.4-lookup
  Scenario: a client that asks for a variant of the server's own language gets the nearest
    Given the server names its default language
    And Romeo has connected
    When Romeo opens a stream with:
      | xml:lang | ${default-language}-x-verona |
    Then Romeo receives a stream header with:
      | xml:lang | {${default-language}\|${default-language}-x-verona} |

  @RFC6120/4.7.4-default
  Scenario: a client that asks for a language nobody speaks gets the server's default
    Given the server names its default language
    And Romeo has connected
    When Romeo opens a stream with:
      | xml:lang | x-assay-unspoken |
    Then Romeo receives a stream header with:
      | xml:lang | ${default-language} |

  @RFC6120/4.7.4-default
  Scenario: a client that asks for no language gets the same one each time
    Given the server names its default language
    And Romeo has connected
    When Romeo opens a stream with:
      | xml:lang | (none) |
    Then Romeo receives a stream header with:
      | xml:lang | ${default-language} |

  @RFC6120/4.7.4-remembered
  Scenario: a message without a language is delivered with that of its sender's stream
    Given Juliet is connected
    And Romeo is connected with a stream in "tlh"
    When Romeo sends:
      """
      <message to='${Juliet.full}' id='m1' type='chat'><body>nuqneH</body></message>
      """
    Then Juliet receives:
      """
      <message id='m1' xml:lang='{any}'/>
      """

  @RFC6120/4.7.4-remembered-value
  Scenario: a message without a language is delivered with none but that of its sender's stream
    Given Juliet is connected
    And Romeo is connected with a stream in "tlh"
    When Romeo sends:
      """
      <message to='${Juliet.full}' id='m1' type='chat'><body>nuqneH</body></message>
      """
    Then Juliet receives from Romeo no:
      """
      <message id='m1' xml:lang='{/^(?!tlh$)/}'/>
      """
    And Juliet receives:
      """
      <message id='m1'/>
      """

  @RFC6120/4.7.4-not-changed
  Scenario Outline: <a stanza> keeps the language that it names
    Given Juliet is online
    And Romeo is connected with a stream in "tlh"
    When Romeo sends:
      """
      <stanza>
      """
    Then Juliet receives:
      """
      <<kind> id='s1' xml:lang='fr-CH'/>
      """

    Examples:
      | a stanza  | kind     | stanza                                                                                            |
      | a message | message  | <message to='${Juliet.full}' id='s1' type='chat' xml:lang='fr-CH'><body>Bonjour</body></message>  |
      | presence  | presence | <presence to='${Juliet.full}' id='s1' xml:lang='fr-CH'><status>ici</status></presence>            |
      | a request | iq       | <iq to='${Juliet.full}' id='s1' type='get' xml:lang='fr-CH'><query xmlns='urn:example:ask'/></iq> |
