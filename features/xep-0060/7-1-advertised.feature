Feature: XEP-0060 §7.1 What a service says of publishing

  Background:
    Given Romeo is connected

  @XEP-0060/7.1.1-advertised
  Scenario: a service that takes items says so
    Given Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    When Romeo sends:
      """
      <iq type='get' id='r1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <query xmlns='http://jabber.org/protocol/disco#info'><feature var='http://jabber.org/protocol/pubsub#publish'/></query>
      </iq>
      """

  @XEP-0060/7.1.5-advertised
  Scenario: a service that holds publications to options says so
    Given Romeo has created the node "princely" with the access model "open"
    And Romeo has been refused a publication to "princely" for its options
    When Romeo sends:
      """
      <iq type='get' id='r1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <feature var='http://jabber.org/protocol/pubsub#publish-options'/>
        </query>
      </iq>
      """
