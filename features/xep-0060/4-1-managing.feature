Feature: XEP-0060 §4.1 Which affiliations configure and delete nodes

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "subscribe"
    And Juliet is connected

  @XEP-0060/4.1-configure
  Scenario: a second owner can configure the node
    Given Romeo's pubsub service supports "config-node"
    And Romeo has created the node "princely"
    And Romeo has made Juliet "owner" of the node "princely"
    When Juliet sends the pubsub owner set "r1":
      """
      <configure node='${princely}'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
          <field var='pubsub#access_model'><value>open</value></field>
        </x>
      </configure>
      """
    Then the pubsub request "r1" of Juliet succeeds

  @XEP-0060/4.1-no-configure
  Scenario Outline: who has the affiliation "<affiliation>" cannot configure the node
    Given Romeo's pubsub service supports "config-node"
    And Romeo has created the node "princely"
    And Romeo has made Juliet "<affiliation>" of the node "princely"
    When Juliet sends the pubsub owner set "r1":
      """
      <configure node='${princely}'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
          <field var='pubsub#access_model'><value>open</value></field>
        </x>
      </configure>
      """
    Then the pubsub request "r1" of Juliet is refused

    Examples:
      | affiliation  |
      | publisher    |
      | publish-only |
      | member       |
      | none         |
      | outcast      |

  @XEP-0060/4.1-delete-node
  Scenario: a second owner can delete the node
    Given Romeo's pubsub service supports "delete-nodes"
    And Romeo has created the node "princely"
    And Romeo has made Juliet "owner" of the node "princely"
    When Juliet sends the pubsub owner set "r1":
      """
      <delete node='${princely}'/>
      """
    Then the pubsub request "r1" of Juliet succeeds

  @XEP-0060/4.1-no-delete-node
  Scenario Outline: who has the affiliation "<affiliation>" cannot delete the node
    Given Romeo's pubsub service supports "delete-nodes"
    And Romeo has created the node "princely"
    And Romeo has made Juliet "<affiliation>" of the node "princely"
    When Juliet sends the pubsub owner set "r1":
      """
      <delete node='${princely}'/>
      """
    Then the pubsub request "r1" of Juliet is refused

    Examples:
      | affiliation  |
      | publisher    |
      | publish-only |
      | member       |
      | none         |
      | outcast      |
