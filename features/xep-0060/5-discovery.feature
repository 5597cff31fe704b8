Feature: XEP-0060 §5.1 to 5.5 Discovering a service, its nodes and their items

  Background:
    Given Romeo is connected
    And Romeo's server hosts a "pubsub/service" service

  @XEP-0060/5.1-info
  Scenario: a service answers a request for information with its identity
    When Romeo sends:
      """
      <iq type='get' id='r1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1' from='${service}'>
        <query xmlns='http://jabber.org/protocol/disco#info'><identity category='pubsub' type='service'/></query>
      </iq>
      """

  @XEP-0060/5.1-features @XEP-0060/3-features
  Scenario: a service says which features of publish-subscribe it supports
    When Romeo sends:
      """
      <iq type='get' id='r1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <feature var='{/^http://jabber\.org/protocol/pubsub#[a-z-]+$/}'/>
        </query>
      </iq>
      """

  @XEP-0060/5.1-pubsub-feature
  Scenario: a service lists publish-subscribe itself for compatibility
    When Romeo sends:
      """
      <iq type='get' id='r1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <query xmlns='http://jabber.org/protocol/disco#info'><feature var='http://jabber.org/protocol/pubsub'/></query>
      </iq>
      """

  @XEP-0060/5.2-nodes
  Scenario: a service lists a node that is open to everybody among its items
    Given Romeo has created the node "princely"
    And Juliet is connected
    When Juliet sends:
      """
      <iq type='get' id='r1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Juliet receives the reply "r1":
      """
      <iq type='result' id='r1' from='${service}'>
        <query xmlns='http://jabber.org/protocol/disco#items'><item jid='${service}' node='${princely}'/></query>
      </iq>
      """

  @XEP-0060/5.3-leaf
  Scenario: a node says that it is a leaf
    Given Romeo has created the node "princely"
    And Juliet is connected
    When Juliet sends:
      """
      <iq type='get' id='r1' to='${service}'>
        <query xmlns='http://jabber.org/protocol/disco#info' node='${princely}'/>
      </iq>
      """
    Then Juliet receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <query xmlns='http://jabber.org/protocol/disco#info' node='${princely}'><identity category='pubsub' type='leaf'/></query>
      </iq>
      """

  @XEP-0060/4.6.2-node
  Scenario: a node has the name in service discovery that it has in publish-subscribe
    Given Romeo has created the node "princely"
    When Romeo sends:
      """
      <iq type='get' id='r1' to='${service}'>
        <query xmlns='http://jabber.org/protocol/disco#info' node='${princely}'/>
      </iq>
      <iq type='get' id='r2' to='${service}'>
        <query xmlns='http://jabber.org/protocol/disco#info' node='${princely}-too'/>
      </iq>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <query xmlns='http://jabber.org/protocol/disco#info'><identity category='pubsub'/></query>
      </iq>
      """
    And Romeo receives no:
      """
      <iq type='result' id='r2'>
        <query xmlns='http://jabber.org/protocol/disco#info'><identity category='pubsub'/></query>
      </iq>
      """

  @XEP-0060/5.4-values
  Scenario Outline: the metadata of a node has the value that is configured for <field>
    Given Romeo's pubsub service supports "meta-data"
    And Romeo has created the node "princely" where the service allows:
      | <field> | <setting> |
    When Romeo sends:
      """
      <iq type='get' id='r1' to='${service}'>
        <query xmlns='http://jabber.org/protocol/disco#info' node='${princely}'/>
      </iq>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <x xmlns='jabber:x:data' type='result'>
            <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
            <field var='<field>'><value><setting></value></field>
          </x>
        </query>
      </iq>
      """

    Examples:
      | field                | setting         |
      | pubsub#access_model  | whitelist       |
      | pubsub#publish_model | open            |
      | pubsub#title         | Letters to Rome |
      | pubsub#max_items     | 7               |

  @XEP-0060/5.5-no-node @XEP-0060/5.2-items-no-node
  Scenario: the items of a node are discovered without nodes of their own
    Given Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    And Romeo sees that the node "princely" lists its items
    When Romeo sends:
      """
      <iq type='get' id='r1' to='${service}'>
        <query xmlns='http://jabber.org/protocol/disco#items' node='${princely}'/>
      </iq>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <query xmlns='http://jabber.org/protocol/disco#items' node='${princely}'><item node='{absent}'/></query>
      </iq>
      """

  @XEP-0060/5.5-name
  Scenario: the items of a node are discovered by their ItemIDs
    Given Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    And Romeo sees that the node "princely" lists its items
    When Romeo sends:
      """
      <iq type='get' id='r1' to='${service}'>
        <query xmlns='http://jabber.org/protocol/disco#items' node='${princely}'/>
      </iq>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <query xmlns='http://jabber.org/protocol/disco#items' node='${princely}'><item jid='${service}' name='one'/></query>
      </iq>
      """
