Feature: RFC 6120 §8.3.1 What is wrong comes back as an error

  @RFC6120/8.3.1-error-returned-iq @RFC6120/stanza-error
  Scenario Outline: a request to <what> brings an error
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='get' id='e1' to='<to>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='e1'><error/></iq>
      """
    And the stream of Romeo stays open

    Examples:
      | what                                | to                            |
      | an address with two @               | romeo@juliet@${domain}        |
      | an address with an empty localpart  | @${domain}                    |
      | an address without a domain         | romeo@                        |
      | an address with an empty resource   | ${Romeo.bare}/                |
      | an address with a space             | ro meo@${domain}              |
      | an address with a quotation mark    | &quot;romeo&quot;@${domain}   |
      | an address with angle brackets      | &lt;romeo&gt;@${domain}       |
      | an address with a colon             | xmpp:romeo@${domain}          |
      | a user who does not exist           | no-such-montague@${domain}    |

  @RFC6120/8.3.1-error-returned
  Scenario Outline: a <kind> to <what> brings an error
    Given Romeo is online
    When Romeo sends:
      """
      <<kind> id='e2' to='<to>'/>
      """
    Then Romeo receives:
      """
      <<kind> type='error' id='e2'><error/></<kind>>
      """

    Examples:
      | kind     | what                  | to                     |
      | message  | an address with two @ | romeo@juliet@${domain} |
      | presence | an address with two @ | romeo@juliet@${domain} |
