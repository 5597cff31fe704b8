Feature: XEP-0060 §6.3.7 Subscribing with options

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "subscribe, subscription-options"
    And Romeo has created the node "princely"
    And Romeo sees that subscriptions to the node "princely" have the option "pubsub#include_body"
    And Juliet is connected

  @XEP-0060/6.3.7-form
  Scenario: who subscribes with options is told of them in a form of type "result"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      <options>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
          <field var='pubsub#include_body'><value>1</value></field>
        </x>
      </options>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <subscription node='${princely}' jid='${Juliet.bare}' subscription='subscribed'/>
      <options>
        <x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        </x>
      </options>
      """

  @XEP-0060/6.3.7-bad-request
  Scenario Outline: who subscribes with <what> is refused with bad-request
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      <options <attribute>>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
          <field var='pubsub#include_body'><value>1</value></field>
        </x>
      </options>
      """
    Then Juliet receives the pubsub error "bad-request" for "r1"

    Examples:
      | what                     | attribute            |
      | options that name a node | node='${princely}'   |
      | options that name a JID  | jid='${Juliet.bare}' |

  @XEP-0060/6.3.7-bad-request
  Scenario: who puts the options before the subscription is refused with bad-request
    When Juliet sends the pubsub set "r1":
      """
      <options>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
          <field var='pubsub#include_body'><value>1</value></field>
        </x>
      </options>
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub error "bad-request" for "r1"
