Feature: RFC 6120 §10.4 Stanzas for domains that cannot be reached

  @RFC6120/10.4.3-error
  Scenario Outline: <what> that cannot be routed brings an error
    Given Romeo is online
    When Romeo sends:
      """
      <stanza>
      """
    Then Romeo receives:
      """
      <<kind> type='error' id='r1'><error/></<kind>>
      """

    Examples:
      | what      | kind     | stanza                                                                                                       |
      | a message | message  | <message type='chat' id='r1' to='nurse@lost-${Romeo.username}.invalid'><body>Ay me</body></message>                  |
      | presence  | presence | <presence id='r1' to='nurse@lost-${Romeo.username}.invalid'/>                                                        |
      | a request | iq       | <iq type='get' id='r1' to='nurse@lost-${Romeo.username}.invalid'><query xmlns='urn:example:query'/></iq>             |

  # A deployment that does without other domains never tries to resolve one: not-allowed.
  @RFC6120/10.4.3-not-found
  Scenario Outline: <what> to a domain that cannot be resolved is told so
    Given Romeo is online
    When Romeo sends:
      """
      <stanza>
      """
    Then Romeo receives the stanza error remote-server-not-found or not-allowed for "r2"

    Examples:
      | what      | stanza                                                                                            |
      | a message | <message type='chat' id='r2' to='nurse@unknown-${Romeo.username}.invalid'><body>Ay me</body></message>       |
      | presence  | <presence id='r2' to='nurse@unknown-${Romeo.username}.invalid'/>                                             |
      | a request | <iq type='get' id='r2' to='nurse@unknown-${Romeo.username}.invalid'><query xmlns='urn:example:query'/></iq>  |

  @RFC6120/10.4.3-not-found
  Scenario: who asks again is told again that a domain cannot be resolved
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='get' id='r3' to='nurse@twice-${Romeo.username}.invalid'><query xmlns='urn:example:query'/></iq>
      """
    Then Romeo receives the stanza error remote-server-not-found or not-allowed for "r3"
    When Romeo sends:
      """
      <iq type='get' id='r4' to='nurse@twice-${Romeo.username}.invalid'><query xmlns='urn:example:query'/></iq>
      """
    Then Romeo receives the stanza error remote-server-not-found or not-allowed for "r4"
