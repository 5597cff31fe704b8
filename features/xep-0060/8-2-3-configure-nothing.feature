Feature: XEP-0060 §8.2.3 Configuring what is not there

  @XEP-0060/8.2.3.5-not-found
  Scenario Outline: Romeo may not <what> a node that is not there
    Given Romeo is connected
    And Romeo knows of no node "princely" yet
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#config-node"
    When Romeo tries to "<what>" the node "princely" as "config1"
    Then the service refuses Romeo "config1" with item-not-found

    Examples:
      | what                     |
      | get the configuration of |
      | set the title of         |

  @XEP-0060/8.2.3.3-nodeid
  Scenario: Romeo asks for the configuration of no node
    Given Romeo is connected
    And Romeo's server hosts a "pubsub/service" service
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#config-node"
    When Romeo asks the pubsub service as owner "config1":
      """
      <configure/>
      """
    Then the service refuses Romeo "config1" with bad-request

  @XEP-0060/8.2.3.1-unsupported
  Scenario: a service without configuration of nodes says that it has none
    Given Romeo is connected
    And Romeo has created the node "princely"
    And Romeo sees that "${service}" does not support "http://jabber.org/protocol/pubsub#config-node"
    And the service refuses Romeo to "get the configuration of" the node "princely"
    When Romeo tries to "get the configuration of" the node "princely" as "config1"
    Then Romeo receives the stanza error feature-not-implemented and the pubsub error "unsupported config-node" for "config1"
