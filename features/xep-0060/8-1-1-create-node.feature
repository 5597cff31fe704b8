Feature: XEP-0060 §8.1.1 Create a node

  @XEP-0060/8.1.1-result
  Scenario: Romeo creates a node
    Given Romeo is connected
    And Romeo knows of no node "princely" yet
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#create-nodes"
    When Romeo tells the pubsub service "create1":
      """
      <create node='${princely}'/>
      """
    Then Romeo receives:
      """
      <iq type='result' from='${service}' to='${Romeo.full}' id='create1'/>
      """

  @XEP-0060/8.1.1-created
  Scenario: the node that Romeo has created is there for others
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    When Juliet sends:
      """
      <iq type='get' to='${service}' id='info1'>
        <query xmlns='http://jabber.org/protocol/disco#info' node='${princely}'/>
      </iq>
      """
    Then Juliet receives:
      """
      <iq type='result' from='${service}' id='info1'>
        <query xmlns='http://jabber.org/protocol/disco#info' node='${princely}'/>
      </iq>
      """

  @XEP-0060/8.1.1-tells-modified
  Scenario: the node has the NodeID that Romeo gave it, or the result tells which
    Given Romeo is connected
    And Romeo knows of no node "princely" yet
    When Romeo tells the pubsub service "create1":
      """
      <create node='${princely}'/>
      """
    Then Romeo learns the NodeID "created" from the result "create1", or else it is that of "princely"
    When Romeo sends:
      """
      <iq type='get' to='${service}' id='items1'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='items1'>
        <query xmlns='http://jabber.org/protocol/disco#items'><item node='${created}'/></query>
      </iq>
      """

  @XEP-0060/8.1.1-conflict
  Scenario Outline: <who> creates a node that is there already
    Given Romeo is connected
    And <who> is connected
    And Romeo has created the node "princely"
    When <who> tries to "create" the node "princely" as "create1"
    Then the service refuses <who> "create1" with conflict

    Examples:
      | who    |
      | Romeo  |
      | Juliet |

  @XEP-0060/8.1.1-conflict
  Scenario: a node that is there already is no other for being asked for with a configuration
    Given Romeo is connected
    And Romeo has created the node "princely"
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#create-and-configure"
    When Romeo tries to "create, configured as whitelist," the node "princely" as "create1"
    Then the service refuses Romeo "create1" with conflict

  @XEP-0060/8.1.1-tells-nodeid
  Scenario: the result of creating an instant node tells its NodeID
    Given Romeo is connected
    And Romeo's server hosts a "pubsub/service" service
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#instant-nodes"
    When Romeo tells the pubsub service "create2":
      """
      <create/>
      """
    Then Romeo receives:
      """
      <iq type='result' from='${service}' id='create2'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='{instant=any}'/></pubsub>
      </iq>
      """
    When Romeo tries to "delete" the node "${instant}" as "delete1"
    Then the service grants Romeo "delete1"

  @XEP-0060/8.1.1-unique
  Scenario: two instant nodes have two NodeIDs
    Given Romeo is connected
    And Romeo's server hosts a "pubsub/service" service
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#instant-nodes"
    When Romeo tells the pubsub service "create2":
      """
      <create/>
      """
    And Romeo tells the pubsub service "create3":
      """
      <create/>
      """
    Then Romeo receives:
      """
      <iq type='result' id='create2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='{one=any}'/></pubsub></iq>
      """
    And Romeo receives:
      """
      <iq type='result' id='create3'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='{other=any}'/></pubsub></iq>
      """
    And "${one}" differs from "${other}"
    When Romeo tries to "delete" the node "${one}" as "delete1"
    And Romeo tries to "delete" the node "${other}" as "delete2"
    Then the service grants Romeo "delete1"
    And the service grants Romeo "delete2"

  @XEP-0060/8.1.1-nodeid-required
  Scenario: without instant nodes Romeo has to name the node
    Given Romeo is connected
    And Romeo's server hosts a "pubsub/service" service
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#create-nodes"
    And Romeo sees that "${service}" does not support "http://jabber.org/protocol/pubsub#instant-nodes"
    When Romeo tells the pubsub service "create2":
      """
      <create/>
      """
    Then Romeo receives the stanza error not-acceptable and the pubsub error "nodeid-required" for "create2"

  @XEP-0060/8.1.1-unsupported
  Scenario: a service without creation of nodes says that it has none
    Given Romeo is connected
    And Romeo knows of no node "princely" yet
    And Romeo sees that "${service}" does not support "http://jabber.org/protocol/pubsub#create-nodes"
    And the service refuses Romeo to "create" the node "princely"
    When Romeo tries to "create" the node "princely" as "create1"
    Then Romeo receives the stanza error feature-not-implemented and the pubsub error "unsupported create-nodes" for "create1"

  # Her contact's account is a service whose nodes are his to create (§9).
  @XEP-0060/8.1.1-forbidden
  Scenario: Juliet creates a node at Romeo's account
    Given Romeo is online
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    And Romeo's account supports "http://jabber.org/protocol/pubsub#create-nodes"
    When Juliet sends:
      """
      <iq type='set' to='${Romeo.bare}' id='create1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='urn:example:balcony'/></pubsub>
      </iq>
      """
    Then the service refuses Juliet "create1" with forbidden
