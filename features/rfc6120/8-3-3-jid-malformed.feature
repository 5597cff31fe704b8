Feature: RFC 6120 §8.3.3.8 Ill-formed addresses

  @RFC6120/8.3.3.8-responsible
  Scenario Outline: a request to <what> is told that its address is ill-formed
    Given Romeo is online
    And "long" stands for 1024 characters
    When Romeo sends:
      """
      <iq type='get' id='j1' to='<to>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the stanza error jid-malformed for "j1"

    Examples:
      | what                                     | to                            |
      | an address with two @                    | romeo@juliet@${domain}        |
      | an address with an empty localpart       | @${domain}                    |
      | an address without a domain              | romeo@                        |
      | an address with a space in its localpart | ro meo@${domain}              |
      | an address with a quotation mark         | &quot;romeo&quot;@${domain}   |
      | an address with an ampersand             | romeo&amp;juliet@${domain}    |
      | an address with angle brackets           | &lt;romeo&gt;@${domain}       |
      | an address with a colon                  | xmpp:romeo@${domain}          |
      | an address with a localpart of 1024 bytes | ${long}@${domain}            |

  @RFC6120/8.3.3.8-responsible
  Scenario Outline: a <kind> to <what> is told that its address is ill-formed
    Given Romeo is online
    When Romeo sends:
      """
      <<kind> id='j2' to='<to>'/>
      """
    Then Romeo receives the stanza error jid-malformed for "j2"

    Examples:
      | kind     | what                                     | to               |
      | message  | an address with a space in its localpart | ro meo@${domain} |
      | presence | an address with a space in its localpart | ro meo@${domain} |
