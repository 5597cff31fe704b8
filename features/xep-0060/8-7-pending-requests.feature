Feature: XEP-0060 §8.7 Process pending subscription requests

  @XEP-0060/8.7-command
  Scenario: Romeo asks for the nodes with pending requests by a command
    Given Romeo is online
    And Romeo has created the node "princely"
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#get-pending"
    When Romeo sends:
      """
      <iq type='set' to='${service}' id='pending1'>
        <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' action='execute'/>
      </iq>
      """
    Then Romeo receives:
      """
      <iq type='result' from='${service}' id='pending1'>
        <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending'/>
      </iq>
      """

  @XEP-0060/8.7.2-form
  Scenario: Romeo gets a form
    Given Romeo is online
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#get-pending"
    And Juliet has asked to subscribe to the node "princely"
    When Romeo sends:
      """
      <iq type='set' to='${service}' id='pending1'>
        <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' action='execute'/>
      </iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='pending1'>
        <command xmlns='http://jabber.org/protocol/commands'>
          <x xmlns='jabber:x:data' type='form'><field var='pubsub#node'/></x>
        </command>
      </iq>
      """

  @XEP-0060/8.7.2-nodes
  Scenario: the form has nothing but the nodes
    Given Romeo is online
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#get-pending"
    And Juliet has asked to subscribe to the node "princely"
    When Romeo sends:
      """
      <iq type='set' to='${service}' id='pending1'>
        <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' action='execute'/>
      </iq>
      """
    Then Romeo receives a form for "pending1" with the single field "pubsub#node", which offers "${princely}"

  @XEP-0060/8.7.4-success
  Scenario: Romeo asks for the requests for his node
    Given Romeo is online
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#get-pending"
    And Juliet has asked to subscribe to the node "princely"
    When Romeo asks for the pending requests for the node "princely" as "pending2"
    Then the service grants Romeo "pending2"

  @XEP-0060/8.7.4-one-each
  Scenario: Romeo is asked to approve each of them
    Given Romeo is online
    And Juliet is connected
    And Benvolio is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#get-pending"
    And Juliet has asked to subscribe to the node "princely"
    And Benvolio has asked to subscribe to the node "princely"
    And Romeo has put away what came so far
    When Romeo asks for the pending requests for the node "princely" as "pending2"
    Then Romeo receives each of:
      """
      <message from='${service}'>
        <x xmlns='jabber:x:data' type='form'>
          <field var='pubsub#allow'/>
          <field var='pubsub#subscriber_jid'><value>${Juliet.bare}</value></field>
        </x>
      </message>
      <message from='${service}'>
        <x xmlns='jabber:x:data' type='form'>
          <field var='pubsub#allow'/>
          <field var='pubsub#subscriber_jid'><value>${Benvolio.bare}</value></field>
        </x>
      </message>
      """

  @XEP-0060/8.7.3.3-forbidden
  Scenario: Benvolio may not ask for the requests for Romeo's node
    Given Romeo is online
    And Juliet is connected
    And Benvolio is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#get-pending"
    And Juliet has asked to subscribe to the node "princely"
    When Benvolio asks for the pending requests for the node "princely" as "pending2"
    Then the service refuses Benvolio "pending2" with forbidden

  @XEP-0060/8.7.3.4-not-found
  Scenario: Romeo asks for the requests for a node that is not there
    Given Romeo is online
    And Romeo knows of no node "princely" yet
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#get-pending"
    When Romeo asks for the pending requests for the node "princely" as "pending2"
    Then the service refuses Romeo "pending2" with item-not-found

  @XEP-0060/8.7.3.1-no-commands
  Scenario: a service without ad-hoc commands says that it has none
    Given Romeo is online
    And Romeo's server hosts a "pubsub/service" service
    And Romeo sees that "${service}" does not support "http://jabber.org/protocol/commands"
    When Romeo sends:
      """
      <iq type='set' to='${service}' id='pending1'>
        <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' action='execute'/>
      </iq>
      """
    Then the service refuses Romeo "pending1" with service-unavailable

  @XEP-0060/8.7.3.2-unsupported
  Scenario: a service without this command says so
    Given Romeo is online
    And Romeo's server hosts a "pubsub/service" service
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/commands"
    And Romeo sees that "${service}" does not support "http://jabber.org/protocol/pubsub#get-pending"
    When Romeo sends:
      """
      <iq type='set' to='${service}' id='pending1'>
        <command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/pubsub#get-pending' action='execute'/>
      </iq>
      """
    Then Romeo receives the stanza error feature-not-implemented and the pubsub error "unsupported get-pending" for "pending1"
