Feature: XEP-0115 §5 and §6.2 The server's verification string

  Background:
    Given Romeo is connected
    And the server tells Romeo its capabilities in the stream features

  @XEP-0115/5.1-method
  Scenario: the verification string is that of what the server tells at the node of its capabilities
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info' node='${node}#${ver}'/></iq>
      """
    Then Romeo receives the information "d1" that has the verification string of the stream features

  @XEP-0115/6.2-all
  Scenario: the verification string is that of what the server tells without a node
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives the information "d1" that has the verification string of the stream features

  @XEP-0115/6.2-answered
  Scenario: the server tells its capabilities at their node
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info' node='${node}#${ver}'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1' from='${domain}'><query xmlns='http://jabber.org/protocol/disco#info' node='${node}#${ver}'><identity category='server' type='{any}'/><feature var='http://jabber.org/protocol/disco#info'/></query></iq>
      """

  @XEP-0115/6.2-languages
  Scenario: who asks in another language gets all identities
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${domain}' xml:lang='de'><query xmlns='http://jabber.org/protocol/disco#info' node='${node}#${ver}'/></iq>
      """
    Then Romeo receives the information "d1" that has the verification string of the stream features

  @XEP-0115/6.2-no-item
  Scenario: the node of the capabilities is none of the server's items
    When Romeo sends:
      """
      <iq type='get' id='i1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo receives no:
      """
      <iq id='i1'><query xmlns='http://jabber.org/protocol/disco#items'><item node='${node}#${ver}'/></query></iq>
      """
    And Romeo receives a reply to "i1"

  @XEP-0115/7-feature
  Scenario: a server that has capabilities says in service discovery that it knows them
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='http://jabber.org/protocol/caps'/></query></iq>
      """

  @XEP-0115/6.3-from
  Scenario: a server that tells its capabilities in the stream features says there whose they are
    Given Romeo/phone has connected
    When Romeo/phone opens a stream
    Then Romeo/phone receives a stream header with:
      | from | ${domain} |
