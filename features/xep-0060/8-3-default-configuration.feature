Feature: XEP-0060 §8.3 Request the default configuration of nodes

  @XEP-0060/8.3.3-default
  Scenario: Romeo asks for the default configuration
    Given Romeo is connected
    And Romeo's server hosts a "pubsub/service" service
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#retrieve-default"
    When Romeo asks the pubsub service as owner "def1":
      """
      <default/>
      """
    Then Romeo receives:
      """
      <iq type='result' from='${service}' id='def1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <default>
            <x xmlns='jabber:x:data' type='form'>
              <field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
            </x>
          </default>
        </pubsub>
      </iq>
      """

  @XEP-0060/8.3.1-returned
  Scenario: the default configuration says who may subscribe
    Given Romeo is connected
    And Romeo's server hosts a "pubsub/service" service
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#retrieve-default"
    When Romeo asks the pubsub service as owner "def1":
      """
      <default/>
      """
    Then Romeo receives:
      """
      <iq type='result' id='def1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <default>
            <x xmlns='jabber:x:data' type='form'><field var='pubsub#access_model'><value>{any}</value></field></x>
          </default>
        </pubsub>
      </iq>
      """

  @XEP-0060/8.3.2-leaf
  Scenario: unless he says so Romeo gets the default configuration of leaf nodes
    Given Romeo is connected
    And Romeo's server hosts a "pubsub/service" service
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#retrieve-default"
    When Romeo asks the pubsub service as owner "def1":
      """
      <default/>
      """
    And Romeo asks the pubsub service as owner "def2":
      """
      <default type='leaf'/>
      """
    Then Romeo receives the same configuration for "def1" and "def2"

  @XEP-0060/8.3.3-true
  Scenario: a node that Romeo creates has the default configuration
    Given Romeo is connected
    And Romeo has created the node "princely"
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#retrieve-default"
    When Romeo tries to "get the default configuration for" the node "princely" as "def1"
    And Romeo tries to "get the configuration of" the node "princely" as "config1"
    Then Romeo receives the same configuration for "def1" and "config1"

  # A service that has neither is under both rules, §8.3.4.1 and §8.3.4.2, and can follow one of them.
  @XEP-0060/8.3.4.1-no-configuration
  Scenario: a service without configuration of nodes has no default configuration
    Given Romeo is connected
    And Romeo knows of no node "princely" yet
    And Romeo sees that "${service}" does not support "http://jabber.org/protocol/pubsub#config-node"
    And the service refuses Romeo to "get the default configuration for" the node "princely"
    When Romeo tries to "get the default configuration for" the node "princely" as "def1"
    Then Romeo receives the stanza error feature-not-implemented and the pubsub error "unsupported config-node or unsupported retrieve-default" for "def1"

  @XEP-0060/8.3.4.2-unsupported
  Scenario: a service that does not tell its default configuration says so
    Given Romeo is connected
    And Romeo knows of no node "princely" yet
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#config-node"
    And Romeo sees that "${service}" does not support "http://jabber.org/protocol/pubsub#retrieve-default"
    And the service refuses Romeo to "get the default configuration for" the node "princely"
    When Romeo tries to "get the default configuration for" the node "princely" as "def1"
    Then Romeo receives the stanza error feature-not-implemented and the pubsub error "unsupported retrieve-default" for "def1"
