Feature: RFC 6120 §8.4 Extensions in what the server sends

  @RFC6120/8.4-extension-namespace
  Scenario Outline: the result of <what> has a namespace of its own
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='v1' <to>><query xmlns='<namespace>'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='v1'><query xmlns='<namespace>'/></iq>
      """

    Examples:
      | what                 | to             | namespace                              |
      | a roster request     |                | jabber:iq:roster                       |
      | a service discovery  | to='${domain}' | http://jabber.org/protocol/disco#info  |
      | a request for items  | to='${domain}' | http://jabber.org/protocol/disco#items |

  @RFC6120/8.4-attributes-avoided
  Scenario Outline: the answer to <what> has no attribute of another namespace
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='v2' <to>><query xmlns='<namespace>'/></iq>
      """
    Then Romeo receives a reply to "v2" without attributes of other namespaces

    Examples:
      | what                 | to             | namespace                              |
      | a roster request     |                | jabber:iq:roster                       |
      | a service discovery  | to='${domain}' | http://jabber.org/protocol/disco#info  |
      | an unknown request   | to='${domain}' | urn:example:unknown                    |
