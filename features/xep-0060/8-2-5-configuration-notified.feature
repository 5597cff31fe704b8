Feature: XEP-0060 §8.2.5.3 Notification of a change of the configuration

  @XEP-0060/8.2.5.3-option
  Scenario: Romeo can have subscribers notified of what he changes
    Given Romeo is connected
    And Romeo has created the node "princely"
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#config-node"
    When Romeo asks the pubsub service as owner "config1":
      """
      <configure node='${princely}'/>
      """
    Then Romeo receives:
      """
      <iq type='result' id='config1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <configure><x xmlns='jabber:x:data' type='form'><field var='pubsub#notify_config'/></x></configure>
        </pubsub>
      </iq>
      """

  @XEP-0060/8.2.5.3-notify
  Scenario Outline: Juliet is notified of a change, with pubsub#deliver_payloads as "<payloads>"
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#notify_config    | 1          |
      | pubsub#deliver_payloads | <payloads> |
    And Juliet is subscribed to the node "princely"
    When Romeo configures the node "princely" with:
      | pubsub#max_items | 3 |
    Then Juliet receives:
      """
      <message from='${service}' to='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><configuration node='${princely}'/></event>
      </message>
      """

    Examples:
      | payloads |
      | 1        |
      | 0        |

  @XEP-0060/8.2.5.3-empty
  Scenario: without payloads Juliet is not told what has changed
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#notify_config    | 1 |
      | pubsub#deliver_payloads | 0 |
    And Juliet is subscribed to the node "princely"
    When Romeo configures the node "princely" with:
      | pubsub#max_items | 3 |
    Then Juliet receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><configuration node='${princely}'><not:x/></configuration></event>
      </message>
      """

  @XEP-0060/8.2.5.3-payload
  Scenario: with payloads Juliet is told the configuration
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#notify_config    | 1 |
      | pubsub#deliver_payloads | 1 |
    And Juliet is subscribed to the node "princely"
    When Romeo configures the node "princely" with:
      | pubsub#max_items | 3 |
    Then Juliet receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <configuration node='${princely}'>
            <x xmlns='jabber:x:data' type='result'>
              <field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
              <field var='pubsub#max_items'><value>3</value></field>
            </x>
          </configuration>
        </event>
      </message>
      """
