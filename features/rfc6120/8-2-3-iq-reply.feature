Feature: RFC 6120 §8.2.3 Every request has one reply

  @RFC6120/8.2.3-reply @RFC6120/stanza-iq-reply
  Scenario Outline: a <type> that <whom> <knows> is answered once
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <iq type='<type>' id='q1' <to>><payload></iq>
      """
    Then Romeo receives a reply to "q1"
    And Romeo receives no:
      """
      <iq id='q1'/>
      """

    Examples:
      | type | whom                | knows          | to                                 | payload                                                |
      | get  | the server          | knows          | to='${domain}'                     | <query xmlns='http://jabber.org/protocol/disco#info'/> |
      | get  | the server          | does not know  | to='${domain}'                     | <query xmlns='urn:example:unknown'/>                   |
      | set  | the server          | does not know  | to='${domain}'                     | <query xmlns='urn:example:unknown'/>                   |
      | get  | the account         | knows          |                                    | <query xmlns='jabber:iq:roster'/>                      |
      | get  | the account         | does not know  |                                    | <query xmlns='urn:example:unknown'/>                   |
      | set  | the account         | does not know  | to='${Romeo.bare}'                 | <query xmlns='urn:example:unknown'/>                   |
      | get  | another account     | does not know  | to='${Juliet.bare}'                | <query xmlns='urn:example:unknown'/>                   |
      | set  | another account     | does not know  | to='${Juliet.bare}'                | <query xmlns='urn:example:unknown'/>                   |
      | get  | a lost resource     | cannot take    | to='${Juliet.bare}/no-such-chamber' | <query xmlns='urn:example:unknown'/>                  |
      | set  | a lost resource     | cannot take    | to='${Juliet.bare}/no-such-chamber' | <query xmlns='urn:example:unknown'/>                  |
      | get  | no account          | cannot take    | to='no-such-montague@${domain}'    | <query xmlns='urn:example:unknown'/>                   |
      | set  | no account          | cannot take    | to='no-such-montague@${domain}'    | <query xmlns='urn:example:unknown'/>                   |
