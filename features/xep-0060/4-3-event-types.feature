Feature: XEP-0060 §4.3 Event types

  Background:
    Given Romeo is connected

  @XEP-0060/4.3-no-payload
  Scenario: a notification-only node notifies without the payload that was published
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#deliver_payloads | 0 |
    And Juliet is online
    And Juliet is subscribed to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'><item id='one'><not:act/></item></items>
      """

  @XEP-0060/4.3-payload
  Scenario Outline: a <kind> node that includes payloads notifies of the payload that was published
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#deliver_payloads | 1         |
      | pubsub#persist_items    | <persist> |
    And Juliet is online
    And Juliet is subscribed to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'><item><act xmlns='urn:example:play'>I</act></item></items>
      """

    Examples:
      | kind       | persist |
      | persistent | 1       |
      | transient  | 0       |

  @XEP-0060/4.3-item-id
  Scenario Outline: a persistent node whose notifications are <kind> generates the ItemID that a publisher leaves out
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#deliver_payloads | <payloads> |
      | pubsub#persist_items    | 1          |
    And Juliet is online
    And Juliet is subscribed to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'><item id='{any}'/></items>
      """

    Examples:
      | kind             | payloads |
      | bare             | 0        |
      | full of payloads | 1        |

  @XEP-0060/4.3-transient-notification
  Scenario: a transient notification-only node takes a publication without an item, and notifies of no item
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#deliver_payloads | 0 |
      | pubsub#persist_items    | 0 |
    And Juliet is online
    And Juliet is subscribed to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'/>
      """
    Then the pubsub request "r1" of Romeo succeeds
    And Juliet receives the pubsub event:
      """
      <items node='${princely}'><not:item/></items>
      """

  @XEP-0060/4.3-configurable
  Scenario Outline: an owner can configure whether a node <does>
    Given Romeo's pubsub service supports "config-node"
    And Romeo has created the node "princely"
    When Romeo sends the pubsub owner get "r1":
      """
      <configure node='${princely}'/>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <configure><x xmlns='jabber:x:data'><field var='<field>'/></x></configure>
        </pubsub>
      </iq>
      """

    Examples:
      | does              | field                   |
      | persists items    | pubsub#persist_items    |
      | includes payloads | pubsub#deliver_payloads |

  @XEP-0060/4.3-last-published-default
  Scenario: a service that sends the last item by default does so to new subscribers and to those who come online
    Given Romeo's pubsub service supports "last-published, config-node"
    And Romeo has created the node "princely"
    When Romeo sends the pubsub owner get "r1":
      """
      <configure node='${princely}'/>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <configure>
            <x xmlns='jabber:x:data'>
              <field var='pubsub#send_last_published_item'><value>on_sub_and_presence</value></field>
            </x>
          </configure>
        </pubsub>
      </iq>
      """
