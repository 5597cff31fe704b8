Feature: RFC 6120 §8.1.2 The attribute 'from' of what the server sends

  @RFC6120/8.1.2.1-server-own-from
  Scenario Outline: the server answers <what> under its own name
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='<type>' id='o1' to='${domain}'><payload></iq>
      """
    Then Romeo receives:
      """
      <iq id='o1' type='{result|error}' from='${domain}'/>
      """

    Examples:
      | what                  | type | payload                                                    |
      | a ping                | get  | <ping xmlns='urn:xmpp:ping'/>                              |
      | a service discovery   | get  | <query xmlns='http://jabber.org/protocol/disco#info'/>     |
      | an unknown get        | get  | <query xmlns='urn:example:unknown'/>                       |
      | an unknown set        | set  | <query xmlns='urn:example:unknown'/>                       |

  # No ping: XEP-0199 section 4.2 calls one without 'to' the same as one to the server, whose own name would then do.
  @RFC6120/8.1.2.1-account-from
  Scenario Outline: the server answers <what> as the account, if it says as whom
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='<type>' id='a1'><payload></iq>
      """
    Then Romeo receives no:
      """
      <iq id='a1' from='{/^(?!${Romeo.bare}$)/}'/>
      """
    And Romeo receives:
      """
      <iq id='a1' type='{result|error}'/>
      """

    Examples:
      | what                     | type | payload                                                                            |
      | a get of the roster      | get  | <query xmlns='jabber:iq:roster'/>                                                  |
      | a set of the roster      | set  | <query xmlns='jabber:iq:roster'><item jid='nurse@verona.example'/></query>         |
      | an unknown get           | get  | <query xmlns='urn:example:unknown'/>                                               |
      | an unknown set           | set  | <query xmlns='urn:example:unknown'/>                                               |
