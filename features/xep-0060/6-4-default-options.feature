Feature: XEP-0060 §6.4 Default subscription options

  Background:
    Given Romeo is connected

  @XEP-0060/6.4.2-node
  Scenario: who asks for the default options of a node receives them
    Given Romeo's pubsub service supports "retrieve-default-sub"
    And Romeo has created the node "princely"
    When Romeo sends the pubsub get "r1":
      """
      <default node='${princely}'/>
      """
    Then Romeo receives the pubsub result "r1":
      """
      <default node='${princely}'>
        <x xmlns='jabber:x:data'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        </x>
      </default>
      """

  @XEP-0060/6.4.1-service
  Scenario: who asks for the default options of the service receives them
    Given Romeo's pubsub service supports "retrieve-default-sub"
    When Romeo sends the pubsub get "r1":
      """
      <default/>
      """
    Then Romeo receives the pubsub result "r1":
      """
      <default>
        <x xmlns='jabber:x:data'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        </x>
      </default>
      """

  @XEP-0060/6.4.3.1-unsupported
  Scenario: a service without options refuses with feature-not-implemented and unsupported who asks for their defaults
    Given Romeo's pubsub service does not support "subscription-options"
    And Romeo has created the node "princely"
    When Romeo sends the pubsub get "r1":
      """
      <default node='${princely}'/>
      """
    Then Romeo receives the pubsub error "feature-not-implemented with unsupported subscription-options or feature-not-implemented with unsupported retrieve-default-sub" for "r1"

  @XEP-0060/6.4.3.2-unsupported
  Scenario: a service with options that does not tell their defaults refuses with feature-not-implemented and unsupported
    Given Romeo's pubsub service supports "subscription-options"
    And Romeo's pubsub service does not support "retrieve-default-sub"
    And Romeo has created the node "princely"
    When Romeo sends the pubsub get "r1":
      """
      <default node='${princely}'/>
      """
    Then Romeo receives the pubsub error "feature-not-implemented with unsupported retrieve-default-sub" for "r1"
