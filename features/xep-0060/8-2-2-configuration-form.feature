Feature: XEP-0060 §8.2.2 The configuration form of a node

  @XEP-0060/8.2.2-form
  Scenario: Romeo asks for the configuration of his node
    Given Romeo is connected
    And Romeo has created the node "princely"
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#config-node"
    When Romeo asks the pubsub service as owner "config1":
      """
      <configure node='${princely}'/>
      """
    Then Romeo receives:
      """
      <iq type='result' from='${service}' id='config1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <configure node='${princely}'>
            <x xmlns='jabber:x:data' type='form'>
              <field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
            </x>
          </configure>
        </pubsub>
      </iq>
      """

  @XEP-0060/8.2.2-names @XEP-0060/16.4-custom
  Scenario: the fields of the form have the names that are registered for them
    Given Romeo is connected
    And Romeo has created the node "princely"
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#config-node"
    When Romeo tries to "get the configuration of" the node "princely" as "config1"
    Then Romeo receives a configuration form for "config1" whose fields are named by the rules

  @XEP-0060/8.2.2-current
  Scenario Outline: the form shows that Romeo has set <option> to "<choice>"
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#<option> | <choice> |
    When Romeo asks the pubsub service as owner "config1":
      """
      <configure node='${princely}'/>
      """
    Then Romeo receives a configuration form for "config1" in which "pubsub#<option>" is "<choice>"

    Examples:
      | option                   | choice              |
      | title                    | Princely Musings    |
      | access_model             | whitelist           |
      | publish_model            | subscribers         |
      | persist_items            | 0                   |
      | deliver_payloads         | 0                   |
      | notify_retract           | 0                   |
      | send_last_published_item | on_sub_and_presence |
