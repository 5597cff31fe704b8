Feature: XEP-0060 §6.3 Subscription options

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "subscription-options"
    And Romeo has created the node "princely"
    And Juliet is connected

  @XEP-0060/6.3.3-options
  Scenario: a subscriber who asks for the options receives a form
    Given Juliet is subscribed to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <options node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <options node='${princely}' jid='${Juliet.bare}'>
        <x xmlns='jabber:x:data' type='form'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
        </x>
      </options>
      """

  @XEP-0060/6.3.3-fields
  Scenario: the form of options has the registered fields only
    Given Juliet is subscribed to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <options node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the options "r1" with registered fields only

  @XEP-0060/6.3.6.1-success
  Scenario: who submits the options receives a result
    Given Juliet is subscribed to the node "princely"
    And Juliet sees that subscriptions to the node "princely" have the option "pubsub#include_body"
    When Juliet sends the pubsub set "r1":
      """
      <options node='${princely}' jid='${Juliet.bare}'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
          <field var='pubsub#include_body'><value>1</value></field>
        </x>
      </options>
      """
    Then the pubsub request "r1" of Juliet succeeds

  # Each way of writing a boolean (XEP-0004 §3.3) is taken, and the options that were set are those that are told.
  @XEP-0060/6.3.3-boolean
  Scenario Outline: a subscriber can set an option to "<setting>"
    Given Juliet is subscribed to the node "princely"
    And Juliet sees that subscriptions to the node "princely" have the option "pubsub#include_body"
    When Juliet sends the pubsub set "r1":
      """
      <options node='${princely}' jid='${Juliet.bare}'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
          <field var='pubsub#include_body'><value><setting></value></field>
        </x>
      </options>
      """
    Then the pubsub request "r1" of Juliet succeeds
    When Juliet sends the pubsub get "r2":
      """
      <options node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub result "r2":
      """
      <options>
        <x xmlns='jabber:x:data'><field var='pubsub#include_body'><value>{/^(<told>)$/}</value></field></x>
      </options>
      """

    Examples:
      | setting | told     |
      | 1       | 1\|true  |
      | true    | 1\|true  |
      | 0       | 0\|false |
      | false   | 0\|false |

  @XEP-0060/6.3.6.2-bad-request
  Scenario: who submits an option that makes no sense is refused with bad-request
    Given Juliet is subscribed to the node "princely"
    And Juliet sees that subscriptions to the node "princely" have the option "pubsub#include_body"
    When Juliet sends the pubsub set "r1":
      """
      <options node='${princely}' jid='${Juliet.bare}'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
          <field var='pubsub#include_body'><value>perchance</value></field>
        </x>
      </options>
      """
    Then Juliet receives the pubsub error "bad-request" for "r1"
