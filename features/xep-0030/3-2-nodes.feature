Feature: XEP-0030 §3.2 Nodes

  # A node that the server knows is unlike one it does not: a result or an error; whatever query it holds, it must have the node.
  @XEP-0030/3.2-node-mirrored
  Scenario Outline: the answer about <which> node of <whom> does not lose the node
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='get' id='n1' to='<to>'><query xmlns='http://jabber.org/protocol/disco#<kind>' node='<node>'/></iq>
      """
    Then Romeo receives no:
      """
      <iq id='n1'><query xmlns='http://jabber.org/protocol/disco#<kind>' node='{absent}'/></iq>
      """
    And Romeo receives no:
      """
      <iq id='n1'><query xmlns='http://jabber.org/protocol/disco#<kind>' node='{/^(?!<node>$)/}'/></iq>
      """
    And Romeo receives a reply to "n1"

    Examples:
      | which              | whom            | kind  | to            | node                                |
      | the commands       | the server      | info  | ${domain}     | http://jabber.org/protocol/commands |
      | the commands' item | the server      | items | ${domain}     | http://jabber.org/protocol/commands |
      | an unknown info    | the server      | info  | ${domain}     | urn:example:node                    |
      | an unknown items   | the server      | items | ${domain}     | urn:example:node                    |
      | an unknown info    | its own account | info  | ${Romeo.bare} | urn:example:node                    |

  @XEP-0030/3.1-result-query
  Scenario Outline: information about <which> node of the server, where there is any, holds identities and features
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='get' id='n2' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info' node='<node>'/></iq>
      """
    Then Romeo receives no:
      """
      <iq type='result' id='n2'><query xmlns='http://jabber.org/protocol/disco#info'><not:identity/></query></iq>
      """
    And Romeo receives no:
      """
      <iq type='result' id='n2'><query xmlns='http://jabber.org/protocol/disco#info'><not:feature/></query></iq>
      """
    And Romeo receives a reply to "n2"

    Examples:
      | which        | node                                |
      | the commands | http://jabber.org/protocol/commands |
      | an unknown   | urn:example:node                    |
