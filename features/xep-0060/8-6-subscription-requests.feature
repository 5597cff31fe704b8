Feature: XEP-0060 §8.6 Manage subscription requests

  @XEP-0060/8.6-ask
  Scenario: Romeo is asked to approve Juliet's subscription
    Given Romeo is online
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    When Juliet tries to "subscribe to" the node "princely" as "sub1"
    Then Romeo soon receives:
      """
      <message from='${service}'>
        <x xmlns='jabber:x:data' type='form'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#subscribe_authorization</value></field>
        </x>
      </message>
      """

  @XEP-0060/8.6-allow-field
  Scenario: Romeo can tell yes or no
    Given Romeo is online
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And Juliet has asked to subscribe to the node "princely"
    And Romeo has been asked to approve it
    Then Romeo receives:
      """
      <message from='${service}'>
        <x xmlns='jabber:x:data' type='form'><field var='pubsub#allow' type='boolean'/></x>
      </message>
      """

  @XEP-0060/8.6-node-and-jid
  Scenario: Romeo is told who wants to subscribe to what
    Given Romeo is online
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And Juliet has asked to subscribe to the node "princely"
    And Romeo has been asked to approve it
    Then Romeo receives:
      """
      <message from='${service}'>
        <x xmlns='jabber:x:data' type='form'>
          <field var='pubsub#node'><value>${princely}</value></field>
          <field var='pubsub#subscriber_jid'><value>${Juliet.bare}</value></field>
        </x>
      </message>
      """

  @XEP-0060/8.6-check
  Scenario Outline: Juliet's subscription is "<state>" once Romeo has answered with "<answer>"
    Given Romeo is online
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And Juliet has asked to subscribe to the node "princely"
    And Romeo has been asked to approve it
    When Romeo answers the request for approval with "<answer>"
    Then Juliet finds her subscription to the node "princely" to be "<state>"

    Examples:
      | answer | state      |
      | true   | subscribed |
      | 1      | subscribed |
      | false  | none       |
      | 0      | none       |

  @XEP-0060/8.6-cancelled
  Scenario: Juliet's subscription is pending still after Romeo has cancelled
    Given Romeo is online
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And Juliet has asked to subscribe to the node "princely"
    And Romeo has been asked to approve it
    When Romeo answers the request for approval by cancelling it
    Then after a while Juliet finds her subscription to the node "princely" to be "pending"

  @XEP-0060/8.6-approved-notified
  Scenario: Juliet is told that Romeo has approved
    Given Romeo is online
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And Juliet has asked to subscribe to the node "princely"
    And Romeo has been asked to approve it
    When Romeo answers the request for approval with "true"
    Then Juliet receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <subscription node='${princely}' jid='${Juliet.bare}' subscription='subscribed'/>
        </event>
      </message>
      """

  @XEP-0060/8.6-denied-notified
  Scenario: Juliet is told that Romeo has denied
    Given Romeo is online
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And Juliet has asked to subscribe to the node "princely"
    And Romeo has been asked to approve it
    When Romeo answers the request for approval with "false"
    Then Juliet receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <subscription node='${princely}' jid='${Juliet.bare}' subscription='none'/>
        </event>
      </message>
      """
