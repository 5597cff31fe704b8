Feature: XEP-0060 §6.3.4 Options that are refused

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "subscription-options"
    And Romeo has created the node "princely"
    And Juliet is connected

  # She is subscribed herself: else unexpected-request (§6.3.4.2) would be right too.
  @XEP-0060/6.3.4.1-forbidden
  Scenario: who asks for somebody else's options is refused with forbidden
    Given Romeo is subscribed to the node "princely"
    And Juliet is subscribed to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <options node='${princely}' jid='${Romeo.bare}'/>
      """
    Then Juliet receives the pubsub error "forbidden" for "r1"

  @XEP-0060/6.3.4.1-forbidden
  Scenario: who sets somebody else's options is refused with forbidden
    Given Romeo is subscribed to the node "princely"
    And Juliet is subscribed to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <options node='${princely}' jid='${Romeo.bare}'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
          <field var='pubsub#include_body'><value>1</value></field>
        </x>
      </options>
      """
    Then Juliet receives the pubsub error "forbidden" for "r1"

  Scenario Outline: who is not subscribed and asks for the options is refused with <error>
    When Juliet sends the pubsub get "r1":
      """
      <options node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub error "<error>" for "r1"

    @XEP-0060/6.3.4.2-unexpected-request
    Examples:
      | error              |
      | unexpected-request |

    @XEP-0060/6.3.4.2-not-subscribed
    Examples:
      | error                                  |
      | unexpected-request with not-subscribed |

  @XEP-0060/6.3.4.2-unexpected-request
  Scenario: who is not subscribed and sets options is refused with unexpected-request
    When Juliet sends the pubsub set "r1":
      """
      <options node='${princely}' jid='${Juliet.bare}'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
          <field var='pubsub#include_body'><value>1</value></field>
        </x>
      </options>
      """
    Then Juliet receives the pubsub error "unexpected-request" for "r1"

  Scenario Outline: who asks for the options of no JID is refused with <error>
    Given Juliet is subscribed to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <options node='${princely}'/>
      """
    Then Juliet receives the pubsub error "<error>" for "r1"

    @XEP-0060/6.3.4.3-bad-request
    Examples:
      | error       |
      | bad-request |

    @XEP-0060/6.3.4.3-jid-required
    Examples:
      | error                         |
      | bad-request with jid-required |

  @XEP-0060/6.3.4.7-no-node
  Scenario: who asks for the options for a node that does not exist is refused with item-not-found
    When Juliet sends the pubsub get "r1":
      """
      <options node='no-such-musings' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub error "item-not-found" for "r1"

  @XEP-0060/6.3.4.7-no-node
  Scenario: who sets options for a node that does not exist is refused with item-not-found
    When Juliet sends the pubsub set "r1":
      """
      <options node='no-such-musings' jid='${Juliet.bare}'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
          <field var='pubsub#include_body'><value>1</value></field>
        </x>
      </options>
      """
    Then Juliet receives the pubsub error "item-not-found" for "r1"
