Feature: XEP-0060 §6.5 Retrieving items

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "retrieve-items"

  @XEP-0060/6.5.3-all
  Scenario: who asks for no particular items receives all of them
    Given Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    And Romeo has published the item "three" to the node "princely"
    When Romeo sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives the items "one, two, three" for "r1"

  @XEP-0060/6.5.3-payload
  Scenario: items are returned with what was published
    Given Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    When Romeo sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives the pubsub result "r1":
      """
      <items node='${princely}'><item id='one'><act xmlns='urn:example:play'>one</act></item></items>
      """

  @XEP-0060/6.5.3-deleted
  Scenario: items that have been deleted are not returned
    Given Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    And Romeo has been granted the pubsub set:
      """
      <retract node='${princely}'><item id='one'/></retract>
      """
    When Romeo sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives the items "two" for "r1"

  @XEP-0060/6.5.6-several
  Scenario: who asks for several items by their ItemIDs receives these
    Given Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    And Romeo has published the item "three" to the node "princely"
    When Romeo sends the pubsub get "r1":
      """
      <items node='${princely}'><item id='one'/><item id='three'/></items>
      """
    Then Romeo receives the items "one, three" for "r1"

  @XEP-0060/6.5.8-particular
  Scenario: who asks for a particular item receives that
    Given Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    When Romeo sends the pubsub get "r1":
      """
      <items node='${princely}'><item id='one'/></items>
      """
    Then Romeo receives the pubsub result "r1":
      """
      <items node='${princely}'><item id='one'><act xmlns='urn:example:play'>one</act></item></items>
      """

  @XEP-0060/6.5.7-most-recent
  Scenario Outline: who asks for <n> items receives the most recent
    Given Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    And Romeo has published the item "three" to the node "princely"
    And Romeo sees that the node "princely" returns 1 item where no more are asked for
    When Romeo sends the pubsub get "r1":
      """
      <items node='${princely}' max_items='<n>'/>
      """
    Then Romeo receives the items "<ids>" for "r1"

    Examples:
      | n | ids        |
      | 1 | three      |
      | 2 | three, two |

  @XEP-0060/6.5.7-fewer
  Scenario: who asks for more items than there are receives all of them
    Given Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    When Romeo sends the pubsub get "r1":
      """
      <items node='${princely}' max_items='5'/>
      """
    Then Romeo receives the items "one, two" for "r1"

  # RSM itself is XEP-0059's; the feature tells that it is for items.
  @XEP-0060/6.5.4-feature
  Scenario: a service that pages items says so
    Given Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    And Romeo sees that the node "princely" returns its items in pages
    When Romeo sends:
      """
      <iq type='get' id='r1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <query xmlns='http://jabber.org/protocol/disco#info'><feature var='http://jabber.org/protocol/pubsub#rsm'/></query>
      </iq>
      """

  @XEP-0060/6.5.9.12-empty
  Scenario: a node without items returns an empty list
    Given Romeo has created the node "princely"
    When Romeo sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives the items "" for "r1"

  @XEP-0060/6.5.9.12-empty
  Scenario: who asks for an item that is not there receives an empty list
    Given Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    When Romeo sends the pubsub get "r1":
      """
      <items node='${princely}'><item id='two'/></items>
      """
    Then Romeo receives the items "" for "r1"
