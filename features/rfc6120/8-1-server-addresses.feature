Feature: RFC 6120 §8.1.1.2, §8.1.2.2 Addresses of stanzas between servers

  @RFC6120/8.1.1.2-s2s-to-required @RFC6120/stanza-attribute-to-validate @RFC6120/4.9.3.7-improper-addressing
  Scenario Outline: <what> without 'to' closes the stream
    Given Verona is federated with the server
    When Verona sends:
      """
      <stanza>
      """
    Then the server closes the stream of Verona with the error improper-addressing

    Examples:
      | what      | stanza                                                                                          |
      | a message | <message from='nurse@${Verona}' id='s1'><body>Ay me</body></message>                            |
      | presence  | <presence from='nurse@${Verona}' id='s1'/>                                                      |
      | a request | <iq type='get' from='nurse@${Verona}' id='s1'><ping xmlns='urn:xmpp:ping'/></iq>                |

  @RFC6120/8.1.2.2-s2s-from-required @RFC6120/stanza-attribute-from-validate @RFC6120/4.9.3.7-improper-addressing
  Scenario Outline: <what> without 'from' closes the stream
    Given Romeo is online
    And Verona is federated with the server
    When Verona sends:
      """
      <stanza>
      """
    Then the server closes the stream of Verona with the error improper-addressing

    Examples:
      | what      | stanza                                                                                          |
      | a message | <message to='${Romeo.full}' id='s1'><body>Ay me</body></message>                                |
      | presence  | <presence to='${Romeo.full}' id='s1'/>                                                          |
      | a request | <iq type='get' to='${domain}' id='s1'><ping xmlns='urn:xmpp:ping'/></iq>                        |

  # §8.3.3.8: whoever detects a malformed address may return jid-malformed.
  @RFC6120/4.9.3.7-improper-addressing
  Scenario Outline: a message whose '<attribute>' is <what> is refused
    Given Verona is federated with the server
    When Verona sends:
      """
      <message from='<from>' to='<to>' id='s1'><body>Ay me</body></message>
      """
    Then the server closes the stream of Verona with the error improper-addressing, or returns the stanza error jid-malformed

    Examples:
      | attribute | what       | from            | to              |
      | to        | empty      | nurse@${Verona} |                 |
      | from      | empty      |                 | nurse@${domain} |
      | to        | no address | nurse@${Verona} | @${domain}      |
      | from      | no address | @${Verona}      | nurse@${domain} |
