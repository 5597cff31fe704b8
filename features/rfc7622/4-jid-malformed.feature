Feature: RFC 7622 §4 Addresses that break the rules are refused

  @RFC7622/4-jid-malformed
  Scenario Outline: a <kind> to <what> comes back with jid-malformed
    Given Romeo is online
    When Romeo sends:
      """
      <<kind> id='a1' to='<to>'/>
      """
    Then Romeo receives the stanza error jid-malformed for "a1"

    Examples:
      | kind     | what                                  | to                           |
      | message  | a name with a quotation mark          | &quot;juliet&quot;@${domain} |
      | presence | a name with a quotation mark          | &quot;juliet&quot;@${domain} |
      | message  | an empty name                         | @${domain}                   |
      | message  | an empty resource                     | juliet@${domain}/            |
      | message  | a name with a delete character        | juliet&#x7F;@${domain}       |
      | message  | a name with a space at another domain | ju liet@verona.example       |

  @RFC7622/4-jid-malformed
  Scenario Outline: a request to <what> comes back with jid-malformed
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='get' id='a1' to='<to>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the stanza error jid-malformed for "a1"

    Examples:
      | what                               | to                           |
      | a name with a quotation mark       | &quot;juliet&quot;@${domain} |
      | a resource with a delete character | juliet@${domain}/h&#x7F;ll   |

  @RFC7622/4-roster-refused @RFC7622/4-roster-slot
  Scenario Outline: a roster item for <what> is refused
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='a1'/>
      """

    Examples:
      | what                           | jid                            |
      | a name with a quotation mark   | &quot;juliet&quot;@example.org |
      | a name with a delete character | nur&#x7F;se@example.org        |
      | an empty name                  | @example.org                   |
