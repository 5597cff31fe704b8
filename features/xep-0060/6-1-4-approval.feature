Feature: XEP-0060 §6.1.4 Subscriptions that have to be approved

  Background:
    Given Romeo is online
    And Romeo has created the node "princely" with the access model "authorize"
    And Juliet is online

  @XEP-0060/6.1.4-pending
  Scenario: who subscribes is told that the subscription is pending
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <subscription node='${princely}' jid='${Juliet.bare}' subscription='pending'/>
      """

  @XEP-0060/6.1.4-owner-asked
  Scenario: the owner is asked to authorize the subscription
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Romeo receives:
      """
      <message from='${service}'>
        <x xmlns='jabber:x:data'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
          <field var='pubsub#subscriber_jid'><value>${Juliet.bare}</value></field>
        </x>
      </message>
      """

  @XEP-0060/6.1.3.7-pending
  Scenario: who subscribes while the subscription is pending is refused with not-authorized and pending-subscription
    Given Juliet has been granted the pubsub set:
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub error "not-authorized with pending-subscription" for "r1"

  @XEP-0060/6.1.4-approved
  Scenario: whose subscription an owner has approved is notified
    Given Romeo's pubsub service supports "manage-subscriptions"
    And Juliet has been granted the pubsub set:
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    And Romeo has been granted the pubsub owner set:
      """
      <subscriptions node='${princely}'><subscription jid='${Juliet.bare}' subscription='subscribed'/></subscriptions>
      """
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'><item id='one'/></items>
      """
