Feature: XEP-0060 §5.6 Retrieving subscriptions

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "retrieve-subscriptions"
    And Juliet is connected

  @XEP-0060/5.6-all
  Scenario: a user receives the subscriptions to all nodes
    Given Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    And Romeo has created the node "musings"
    And Juliet is subscribed to the node "musings"
    When Juliet sends the pubsub get "r1":
      """
      <subscriptions/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <subscriptions>
        <subscription node='${princely}' jid='${Juliet.bare}' subscription='subscribed'/>
        <subscription node='${musings}' jid='${Juliet.bare}' subscription='subscribed'/>
      </subscriptions>
      """

  @XEP-0060/5.6-all
  Scenario: a user receives the subscriptions of every resource
    Given Juliet/phone is connected
    And Romeo has created the node "princely"
    And Juliet has been granted the pubsub set:
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    And Juliet/phone has been granted the pubsub set:
      """
      <subscribe node='${princely}' jid='${Juliet/phone.full}'/>
      """
    When Juliet sends the pubsub get "r1":
      """
      <subscriptions/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <subscriptions>
        <subscription node='${princely}' jid='${Juliet.bare}'/>
        <subscription node='${princely}' jid='${Juliet/phone.full}'/>
      </subscriptions>
      """

  @XEP-0060/5.6-state
  Scenario: a subscription that waits for approval is told as pending
    Given Romeo has created the node "princely" with the access model "authorize"
    And Juliet has been granted the pubsub set:
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    When Juliet sends the pubsub get "r1":
      """
      <subscriptions/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <subscriptions><subscription node='${princely}' jid='${Juliet.bare}' subscription='pending'/></subscriptions>
      """

  @XEP-0060/5.6-subid
  Scenario: a subscription is told with its SubID
    Given Romeo has created the node "princely"
    And Juliet has a subscription with a SubID to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <subscriptions/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <subscriptions><subscription node='${princely}' jid='${Juliet.bare}' subid='${subid}'/></subscriptions>
      """

  @XEP-0060/5.6-none
  Scenario: a user without subscriptions receives an empty list
    When Juliet sends the pubsub get "r1":
      """
      <subscriptions/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <subscriptions><not:subscription/></subscriptions>
      """

  @XEP-0060/5.6-none
  Scenario: who has unsubscribed from the only node receives an empty list
    Given Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    And Juliet has been granted the pubsub set:
      """
      <unsubscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    When Juliet sends the pubsub get "r1":
      """
      <subscriptions/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <subscriptions><not:subscription/></subscriptions>
      """

  @XEP-0060/5.6-node
  Scenario: a user receives the subscriptions to the node that is asked about, and no others
    Given Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    And Romeo has created the node "musings"
    And Juliet is subscribed to the node "musings"
    When Juliet sends the pubsub get "r1":
      """
      <subscriptions node='${musings}'/>
      """
    Then Juliet receives the one subscription to the node "musings" for "r1"

  @XEP-0060/5.6-own
  Scenario: a user does not receive the subscriptions of others
    Given Romeo has created the node "princely"
    And Romeo is subscribed to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <subscriptions/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <subscriptions><not:subscription/></subscriptions>
      """
