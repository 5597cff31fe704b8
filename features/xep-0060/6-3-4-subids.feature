Feature: XEP-0060 §6.3.4 Options of subscriptions with SubIDs, and where there are none

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "subscribe"
    And Romeo has created the node "princely"
    And Juliet is connected

  Scenario Outline: who has two subscriptions and asks for the options without a SubID is refused with <error>
    Given Romeo's pubsub service supports "subscription-options"
    And Juliet has two subscriptions to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <options node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub error "<error>" for "r1"

    @XEP-0060/6.3.4.4-bad-request
    Examples:
      | error       |
      | bad-request |

    @XEP-0060/6.3.4.4-subid-required
    Examples:
      | error                           |
      | bad-request with subid-required |

  Scenario Outline: who asks for the options with a SubID that is not valid is refused with <error>
    Given Romeo's pubsub service supports "subscription-options"
    And Juliet has a subscription with a SubID to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <options node='${princely}' jid='${Juliet.bare}' subid='no-such-subscription'/>
      """
    Then Juliet receives the pubsub error "<error>" for "r1"

    @XEP-0060/6.3.4.5-not-acceptable
    Examples:
      | error          |
      | not-acceptable |

    @XEP-0060/6.3.4.5-invalid-subid
    Examples:
      | error                             |
      | not-acceptable with invalid-subid |

  @XEP-0060/6.3.4.6-unsupported
  Scenario: a service without options refuses with feature-not-implemented and unsupported who asks for them
    Given Romeo's pubsub service does not support "subscription-options"
    And Juliet is subscribed to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <options node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub error "feature-not-implemented with unsupported subscription-options" for "r1"

  @XEP-0060/6.3.4.6-unsupported
  Scenario: a service without options refuses with feature-not-implemented and unsupported who sets some
    Given Romeo's pubsub service does not support "subscription-options"
    And Juliet is subscribed to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <options node='${princely}' jid='${Juliet.bare}'>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>
          <field var='pubsub#include_body'><value>1</value></field>
        </x>
      </options>
      """
    Then Juliet receives the pubsub error "feature-not-implemented with unsupported subscription-options" for "r1"

  @XEP-0060/6.3.1-advertised
  Scenario: a service that gives the options says that it has them
    Given Juliet is subscribed to the node "princely"
    And Juliet sees that subscriptions to the node "princely" have the option "FORM_TYPE"
    When Juliet sends:
      """
      <iq type='get' id='r1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <feature var='http://jabber.org/protocol/pubsub#subscription-options'/>
        </query>
      </iq>
      """
