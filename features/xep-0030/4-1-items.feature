Feature: XEP-0030 §4.1 Discovering items

  @XEP-0030/4.1-answer
  Scenario Outline: a request for the items of <whom> is answered
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='i1' <to>><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo receives a reply to "i1"

    Examples:
      | whom             | to                 |
      | the server       | to='${domain}'     |
      | its own account  | to='${Romeo.bare}' |

  @XEP-0030/4.1-result
  Scenario: the items of the server come in a query of items
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='i2' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      <iq type='get' id='i3' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='i2'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    And Romeo receives a disco result for "i3" with nothing but items

  @XEP-0030/4.1-item-jid
  Scenario: no item of the server is without an address
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='i4' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo receives no:
      """
      <iq id='i4'><query xmlns='http://jabber.org/protocol/disco#items'><item jid='{absent}'/></query></iq>
      """
    And Romeo receives no:
      """
      <iq id='i4'><query xmlns='http://jabber.org/protocol/disco#items'><item jid=''/></query></iq>
      """
    And Romeo receives a reply to "i4"

  @XEP-0030/4.1-item-no-text
  Scenario: no item of the server holds text
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='i5' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo receives a disco result for "i5" in which no item holds text

  @XEP-0030/4.1-item-empty
  Scenario: every item of the server is empty
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='i6' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo receives a disco result for "i6" in which every item is empty

  @XEP-0030/4.2-node-not-null
  Scenario: no item of the server has an empty node
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='i7' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo receives no:
      """
      <iq id='i7'><query xmlns='http://jabber.org/protocol/disco#items'><item node=''/></query></iq>
      """
    And Romeo receives a reply to "i7"

  @XEP-0030/4.1-no-items
  Scenario: a chat service without rooms has an empty list, not an error
    Given Romeo is connected
    And Romeo's server hosts a "conference/text" service
    When Romeo sends:
      """
      <iq type='get' id='i8' to='${service}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='i8' from='${service}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
