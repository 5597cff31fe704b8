Feature: XEP-0060 §4.5 Node access models

  Background:
    Given Romeo is connected

  @XEP-0060/4.5-all-models
  Scenario Outline: an owner can give a node the access model "<model>"
    Given Romeo's pubsub service supports "config-node"
    And Romeo has created the node "princely"
    When Romeo sends the pubsub owner set "r1":
      """
      <configure node='${princely}'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
          <field var='pubsub#access_model'><value><model></value></field>
        </x>
      </configure>
      """
    Then the pubsub request "r1" of Romeo succeeds

    Examples:
      | model     |
      | open      |
      | presence  |
      | roster    |
      | authorize |
      | whitelist |

  @XEP-0060/3-who-may
  Scenario Outline: an owner can configure who may <do>
    Given Romeo's pubsub service supports "config-node"
    And Romeo has created the node "princely"
    When Romeo sends the pubsub owner get "r1":
      """
      <configure node='${princely}'/>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <configure><x xmlns='jabber:x:data'><field var='<field>'/></x></configure>
        </pubsub>
      </iq>
      """

    Examples:
      | do        | field                |
      | subscribe | pubsub#access_model  |
      | publish   | pubsub#publish_model |

  @XEP-0060/4.5-open-by-default
  Scenario: a node of a generic service is open by default
    Given Romeo's pubsub service supports "config-node"
    And Romeo has created the node "princely"
    When Romeo sends the pubsub owner get "r1":
      """
      <configure node='${princely}'/>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <configure><x xmlns='jabber:x:data'><field var='pubsub#access_model'><value>open</value></field></x></configure>
        </pubsub>
      </iq>
      """

  @XEP-0060/4.5-owner-on-whitelist
  Scenario: the owner of a whitelist node can subscribe to it
    Given Romeo has created the node "princely" with the access model "whitelist"
    When Romeo sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Romeo.bare}'/>
      """
    Then the pubsub request "r1" of Romeo succeeds

  @XEP-0060/4.5-owner-on-whitelist
  Scenario: the owner of a whitelist node can retrieve its items
    Given Romeo has created the node "princely" with the access model "whitelist"
    And Romeo has published the item "one" to the node "princely"
    When Romeo sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives the items "one" for "r1"

  @XEP-0060/4.5-whitelist-member
  Scenario: who is a member is on the whitelist
    Given Romeo has created the node "princely" with the access model "whitelist"
    And Juliet is connected
    And Romeo has made Juliet "member" of the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <subscription jid='${Juliet.bare}' subscription='subscribed'/>
      """
