Feature: XEP-0060 §10 More of what the service lists

  @XEP-0060/10-works
  Scenario Outline: the service that lists <feature> lets Romeo <what> a node
    Given Romeo is connected
    And Romeo knows of no node "princely" yet
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#<feature>"
    When Romeo tries to "<what>" the node "princely" as "try1"
    Then the service grants Romeo "try1"

    Examples:
      | feature              | what                              |
      | create-nodes         | create                            |
      | create-and-configure | create, configured as whitelist,  |
      | retrieve-default     | get the default configuration for |

  @XEP-0060/10-works
  Scenario: the service that lists publish-options lets Romeo publish with the options that the node has
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | whitelist |
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#publish-options"
    When Romeo tells the pubsub service "try1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>one</act></item></publish>
      <publish-options>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
          <field var='pubsub#access_model'><value>whitelist</value></field>
        </x>
      </publish-options>
      """
    Then the service grants Romeo "try1"

  @XEP-0060/10-works
  Scenario: the service that lists multi-items keeps several items of Romeo's
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
      | pubsub#max_items     | 3 |
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#multi-items"
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    When Romeo tries to "get the items of" the node "princely" as "try1"
    Then Romeo receives:
      """
      <iq type='result' id='try1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><items><item id='one'/><item id='two'/></items></pubsub>
      </iq>
      """

  @XEP-0060/10-works
  Scenario: the service that lists persistent-items and item-ids keeps the item by the id that Romeo gave it
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#persistent-items"
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#item-ids"
    And Romeo has published the item "one" to the node "princely"
    When Romeo asks the pubsub service "try1":
      """
      <items node='${princely}'><item id='one'/></items>
      """
    Then Romeo receives:
      """
      <iq type='result' id='try1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items><item id='one'><act xmlns='urn:example:play'>one</act></item></items>
        </pubsub>
      </iq>
      """
