Feature: XEP-0060 §8.1.3 Create and configure a node

  @XEP-0060/8.1.3-allowed
  Scenario Outline: Romeo creates a node whose <option> is "<choice>"
    Given Romeo is connected
    And nodes of Romeo have the option "pubsub#<option>"
    And Romeo knows of no node "princely" yet
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#create-and-configure"
    When Romeo tells the pubsub service "create1":
      """
      <create node='${princely}'/>
      <configure>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
          <field var='pubsub#<option>'><value><choice></value></field>
        </x>
      </configure>
      """
    Then the service grants Romeo "create1"
    And Romeo sees that the node "princely" is configured with:
      | pubsub#<option> | <choice> |

    Examples:
      | option                   | choice          |
      | title                    | Princely Musing |
      | deliver_payloads         | 0               |
      | persist_items            | 0               |
      | max_items                | 3               |
      | publish_model            | open            |
      | send_last_published_item | on_sub          |
      | notification_type        | normal          |

  @XEP-0060/8.1.3-order
  Scenario: the configuration comes in front of the creation
    Given Romeo is connected
    And Romeo knows of no node "princely" yet
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#create-and-configure"
    When Romeo tells the pubsub service "create1":
      """
      <configure>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
          <field var='pubsub#access_model'><value>whitelist</value></field>
        </x>
      </configure>
      <create node='${princely}'/>
      """
    Then the service refuses Romeo "create1" with bad-request

  @XEP-0060/8.1.3-node-attribute
  Scenario: the configuration in a request for a node names a node, too
    Given Romeo is connected
    And Romeo knows of no node "princely" yet
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#create-and-configure"
    When Romeo tells the pubsub service "create1":
      """
      <create node='${princely}'/>
      <configure node='${princely}'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
          <field var='pubsub#access_model'><value>whitelist</value></field>
        </x>
      </configure>
      """
    Then the service refuses Romeo "create1" with bad-request

  @XEP-0060/8.1.3-listed
  Scenario: a service that configures what it creates lists that it does
    Given Romeo is connected
    And Romeo knows of no node "princely" yet
    And the service lets Romeo "create, configured as whitelist," the node "princely"
    And the service has made "princely" of Romeo a node with:
      | pubsub#access_model | whitelist |
    When Romeo sends:
      """
      <iq type='get' to='${service}' id='info1'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='info1'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <feature var='http://jabber.org/protocol/pubsub#create-and-configure'/>
        </query>
      </iq>
      """

  @XEP-0060/8.1.3-ignored
  Scenario: a service that does not configure what it creates creates it nevertheless
    Given Romeo is connected
    And Romeo knows of no node "princely" yet
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#create-nodes"
    And Romeo sees that "${service}" does not support "http://jabber.org/protocol/pubsub#create-and-configure"
    When Romeo tries to "create, configured as whitelist," the node "princely" as "create1"
    Then the service grants Romeo "create1"
