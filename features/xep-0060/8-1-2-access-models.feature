Feature: XEP-0060 §8.1.2 Create a node with default configuration

  @XEP-0060/8.1.2-leaf
  Scenario: a node of which no type is asked is a leaf
    Given Romeo is connected
    And Romeo knows of no node "princely" yet
    When Romeo tries to "create" the node "princely" as "create1"
    Then the service grants Romeo "create1"
    When Romeo sends:
      """
      <iq type='get' to='${service}' id='info1'>
        <query xmlns='http://jabber.org/protocol/disco#info' node='${princely}'/>
      </iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='info1'>
        <query xmlns='http://jabber.org/protocol/disco#info'><identity category='pubsub' type='leaf'/></query>
      </iq>
      """

  # A service that supports a model but does not apply it does not do what it was asked for either.
  @XEP-0060/8.1.2-unsupported-model
  Scenario Outline: a node with the access model "<model>" has it, or there is none
    Given Romeo is connected
    And Romeo knows of no node "princely" yet
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#create-and-configure"
    When Romeo tells the pubsub service "create2":
      """
      <create node='${princely}'/>
      <configure>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
          <field var='pubsub#access_model'><value><model></value></field>
        </x>
      </configure>
      """
    Then either "create2" is refused as an unsupported access model or Romeo's node "princely" has the access model "<model>"

    Examples:
      | model     |
      | open      |
      | presence  |
      | roster    |
      | authorize |
      | whitelist |

  # Whatever the service offers in the configuration of its nodes it supports.
  @XEP-0060/8.1.2-access-model
  Scenario Outline: Romeo creates a node with the access model "<model>" that the service offers
    Given Romeo is connected
    And nodes of Romeo can have the access model "<model>"
    And Romeo knows of no node "princely" yet
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#create-and-configure"
    When Romeo tells the pubsub service "create2":
      """
      <create node='${princely}'/>
      <configure>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
          <field var='pubsub#access_model'><value><model></value></field>
        </x>
      </configure>
      """
    Then the service grants Romeo "create2"
    And Romeo sees that the node "princely" is configured with:
      | pubsub#access_model | <model> |

    Examples:
      | model     |
      | presence  |
      | roster    |
      | authorize |
      | whitelist |
