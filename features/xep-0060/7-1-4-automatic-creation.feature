# Alone: where several are created at once, a service may fail to create one (ejabberd aborts creations that meet), which
# a publisher is told as if there were no automatic creation.
@exclusive
Feature: XEP-0060 §7.1.4 and 7.1.5 Nodes that come about by publication

  Background:
    Given Romeo is connected

  @XEP-0060/7.1.4-advertised
  Scenario: an account whose nodes come about by publication says so
    Given Romeo uses Romeo's account for pubsub
    And there is no node "princely" of Romeo yet
    And Romeo has published an item to "princely", a node that did not exist
    When Romeo sends:
      """
      <iq type='get' id='r1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <feature var='http://jabber.org/protocol/pubsub#auto-create'/>
        </query>
      </iq>
      """

  @XEP-0060/7.1.4-default
  Scenario: a node that has come about by publication is configured as one that was created
    Given Romeo uses the server for pubsub
    And Juliet is connected
    And Romeo's pubsub service supports "auto-create, access-open, retrieve-items"
    And there is no node "princely" of Romeo yet
    And Romeo has published an item to "princely", a node that did not exist
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives the items "zero" for "r1"

  @XEP-0060/7.1.5-created
  Scenario Outline: a node that does not exist comes about with <field> set to "<setting>"
    Given Romeo uses Romeo's account for pubsub
    And Romeo's pubsub service supports "auto-create, publish-options"
    And there is no node "princely" of Romeo yet
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      <publish-options>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
          <field var='<field>'><value><setting></value></field>
        </x>
      </publish-options>
      """
    Then the pubsub request "r1" of Romeo succeeds
    When Romeo sends the pubsub owner get "r2":
      """
      <configure node='${princely}'/>
      """
    Then Romeo receives the reply "r2":
      """
      <iq type='result' id='r2'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <configure><x xmlns='jabber:x:data'><field var='<field>'><value>{/^(<told>)$/}</value></field></x></configure>
        </pubsub>
      </iq>
      """

    Examples:
      | field                | setting   | told      |
      | pubsub#access_model  | whitelist | whitelist |
      | pubsub#access_model  | open      | open      |
      | pubsub#publish_model | open      | open      |
      | pubsub#max_items     | 7         | 7         |
      | pubsub#persist_items | false     | 0\|false  |
