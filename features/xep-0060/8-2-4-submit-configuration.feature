Feature: XEP-0060 §8.2.4 Submit the configuration of a node

  @XEP-0060/8.2.5.1-result
  Scenario: Romeo submits the whole form
    Given Romeo is connected
    And Romeo has created the node "princely"
    When Romeo submits the configuration of the node "princely" as "config2" with:
      | pubsub#access_model | whitelist |
    Then the service grants Romeo "config2"

  @XEP-0060/8.2.5.1-result
  Scenario: Romeo submits the field that he changes
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
    When Romeo tells the pubsub service as owner "config2":
      """
      <configure node='${princely}'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
          <field var='pubsub#access_model'><value>whitelist</value></field>
        </x>
      </configure>
      """
    Then the service grants Romeo "config2"

  @XEP-0060/8.2.4-incomplete
  Scenario Outline: <option> stays as it is if the form is submitted without it
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#<option> | <choice> |
    When Romeo tells the pubsub service as owner "config2":
      """
      <configure node='${princely}'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
          <field var='pubsub#access_model'><value>whitelist</value></field>
        </x>
      </configure>
      """
    Then the service grants Romeo "config2"
    And Romeo sees that the node "princely" is configured with:
      | pubsub#<option>     | <choice>  |
      | pubsub#access_model | whitelist |

    Examples:
      | option           | choice           |
      | title            | Princely Musings |
      | publish_model    | open             |
      | max_items        | 3                |
      | deliver_payloads | 0                |

  @XEP-0060/8.2.4-cancel
  Scenario: Romeo cancels
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#max_items | 3 |
    When Romeo tells the pubsub service as owner "config2":
      """
      <configure node='${princely}'><x xmlns='jabber:x:data' type='cancel'/></configure>
      """
    Then Romeo receives a reply to "config2"
    And Romeo sees that the node "princely" is configured with:
      | pubsub#max_items | 3 |

  # Who looks at the fields and not at the type of the form would apply this.
  @XEP-0060/8.2.4-cancel
  Scenario: Romeo cancels a form that he has filled in
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#max_items | 3 |
    When Romeo tells the pubsub service as owner "config2":
      """
      <configure node='${princely}'>
        <x xmlns='jabber:x:data' type='cancel'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
          <field var='pubsub#max_items'><value>5</value></field>
        </x>
      </configure>
      """
    Then Romeo receives a reply to "config2"
    And Romeo sees that the node "princely" is configured with:
      | pubsub#max_items | 3 |

  @XEP-0060/8.2.5.2-not-acceptable
  Scenario: Romeo asks for an access model that is none
    Given Romeo is connected
    And Romeo has created the node "princely"
    When Romeo submits the configuration of the node "princely" as "config2" with:
      | pubsub#access_model | balcony |
    Then the service refuses Romeo "config2" with not-acceptable
