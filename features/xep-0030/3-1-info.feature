Feature: XEP-0030 §3.1 Discovering information about the server

  Background:
    Given Romeo is connected

  @XEP-0030/3.1-answer
  Scenario Outline: a request for information to <whom> is answered
    When Romeo sends:
      """
      <iq type='get' id='d1' <to>><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives a reply to "d1"

    Examples:
      | whom             | to                 |
      | the server       | to='${domain}'     |
      | its own account  | to='${Romeo.bare}' |
      | nobody           |                    |

  @XEP-0030/2-three-kinds
  Scenario: the server tells its identities, its features and its items
    When Romeo sends:
      """
      <iq type='get' id='info' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      <iq type='get' id='items' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='info'><query xmlns='http://jabber.org/protocol/disco#info'><identity/><feature/></query></iq>
      """
    And Romeo receives:
      """
      <iq type='result' id='items'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """

  @XEP-0030/3.1-result-query
  Scenario: the server's information holds identities and features
    When Romeo sends:
      """
      <iq type='get' id='d2' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d2' from='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='{any}' type='{any}'/><feature var='{any}'/></query></iq>
      """

  @XEP-0030/3.1-info-feature
  Scenario: the server lists service discovery itself
    When Romeo sends:
      """
      <iq type='get' id='d3' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d3'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='http://jabber.org/protocol/disco#info'/></query></iq>
      """

  @XEP-0030/3.1-identity-attributes
  Scenario Outline: no identity of the server is without its <attribute>
    When Romeo sends:
      """
      <iq type='get' id='d4' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives no:
      """
      <iq id='d4'><query xmlns='http://jabber.org/protocol/disco#info'><identity <attribute>='{absent}'/></query></iq>
      """
    And Romeo receives no:
      """
      <iq id='d4'><query xmlns='http://jabber.org/protocol/disco#info'><identity <attribute>=''/></query></iq>
      """
    And Romeo receives a reply to "d4"

    Examples:
      | attribute |
      | category  |
      | type      |

  @XEP-0030/3.1-feature-var
  Scenario: no feature of the server is without a name
    When Romeo sends:
      """
      <iq type='get' id='d5' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives no:
      """
      <iq id='d5'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='{absent}'/></query></iq>
      """
    And Romeo receives no:
      """
      <iq id='d5'><query xmlns='http://jabber.org/protocol/disco#info'><feature var=''/></query></iq>
      """
    And Romeo receives a reply to "d5"

  @XEP-0030/3.1-feature-empty
  Scenario: no feature of the server has children
    When Romeo sends:
      """
      <iq type='get' id='d6' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives a disco result for "d6" in which no feature has children

  @XEP-0030/3.1-identity-unique
  Scenario: no two identities of the server differ only in name
    When Romeo sends:
      """
      <iq type='get' id='d7' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives a disco result for "d7" in which no two identities differ only in name

  @XEP-0030/3.1-identity-names
  Scenario: all identities of the server have the same name
    When Romeo sends:
      """
      <iq type='get' id='d8' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives a disco result for "d8" in which all identities share one name
