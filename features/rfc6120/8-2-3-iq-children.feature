Feature: RFC 6120 §8.2.3 The children of an IQ

  @RFC6120/8.2.3-request-one-child @RFC6120/stanza-iq-child
  Scenario Outline: a <type> without a child to <whom> comes to nothing but an error
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <iq type='<type>' id='c1' <to>/>
      """
    Then Romeo receives:
      """
      <iq type='error' id='c1'><error/></iq>
      """

    Examples:
      | type | whom            | to                  |
      | get  | the server      | to='${domain}'      |
      | set  | the server      | to='${domain}'      |
      | get  | nobody          |                     |
      | set  | another account | to='${Juliet.bare}' |

  @RFC6120/8.2.3-request-one-child
  Scenario: what the server asks of a client has one child
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='get' id='r1'><query xmlns='jabber:iq:roster'/></iq>
      <iq type='set' id='r2'><query xmlns='jabber:iq:roster'><item jid='nurse@verona.example' name='Nurse'/></query></iq>
      """
    Then Romeo receives an IQ request with one child

  @RFC6120/8.2.3-result-children
  Scenario Outline: the answer to <what> has one child at most
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='c2' <to>><payload></iq>
      """
    Then Romeo receives a reply to "c2" with at most <most> child

    Examples:
      | what                 | most | to             | payload                                                                          |
      | a roster request     | 1    |                | <query xmlns='jabber:iq:roster'/>                                                |
      | a service discovery  | 1    | to='${domain}' | <query xmlns='http://jabber.org/protocol/disco#info'/>                           |
      | a request for items  | 1    | to='${domain}' | <query xmlns='http://jabber.org/protocol/disco#items'/>                          |

  @RFC6120/8.2.3-result-children
  Scenario Outline: a request with two children, <what>, is not given a result with two
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='c3' <to>><payload></iq>
      """
    Then Romeo receives no:
      """
      <iq type='result' id='c3'><payload></iq>
      """
    And Romeo receives a reply to "c3"

    Examples:
      | what                 | to             | payload                                                                                                |
      | roster and unknown   |                | <query xmlns='jabber:iq:roster'/><query xmlns='urn:example:unknown'/>                                  |
      | disco and unknown    | to='${domain}' | <query xmlns='http://jabber.org/protocol/disco#info'/><query xmlns='urn:example:unknown'/>             |
