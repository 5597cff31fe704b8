Feature: XEP-0060 §7.1 Publishing an item

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "publish"
    And Romeo has created the node "princely"

  @XEP-0060/7.1.2-success
  Scenario: who publishes an item is told of success
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then the pubsub request "r1" of Romeo succeeds

  @XEP-0060/7.1.2-item-id
  Scenario: who publishes an item without an ItemID is told the one that the service has generated
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Romeo receives the pubsub result "r1":
      """
      <publish node='${princely}'><item id='{any}'/></publish>
      """

  @XEP-0060/7.1.1-unique-id
  Scenario: items that are published without ItemIDs get different ones
    Given Romeo's pubsub service supports "retrieve-items, multi-items"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item><act xmlns='urn:example:play'>I</act></item></publish>
      """
    And Romeo sends the pubsub set "r2":
      """
      <publish node='${princely}'><item><act xmlns='urn:example:play'>I</act></item></publish>
      """
    And Romeo sends the pubsub get "r3":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives 2 different items for "r3"

  @XEP-0060/7.1.2-overwrite
  Scenario: an item that is published again is overwritten
    Given Romeo's pubsub service supports "retrieve-items"
    And Romeo has published the item "one" to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>II</act></item></publish>
      """
    And Romeo sends the pubsub get "r2":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives the pubsub result "r2":
      """
      <items node='${princely}'><item id='one'><act xmlns='urn:example:play'>II</act></item></items>
      """

  @XEP-0060/7.1.2-overwrite
  Scenario: an item that is published again is there once
    Given Romeo's pubsub service supports "retrieve-items"
    And Romeo has published the item "one" to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>II</act></item></publish>
      """
    And Romeo sends the pubsub get "r2":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives the items "one" for "r2"

  @XEP-0060/7.1.3-republish
  Scenario: an item that is published again is no conflict
    Given Romeo has published the item "one" to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>II</act></item></publish>
      """
    Then the pubsub request "r1" of Romeo succeeds

  # "A publisher", and an existing item: the section does not ask who has published it before.
  @XEP-0060/7.1.3-republish
  Scenario: an item that another publisher publishes again is no conflict
    Given Juliet is connected
    And Romeo has published the item "one" to the node "princely"
    And Romeo has made Juliet "publisher" of the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>II</act></item></publish>
      """
    Then the pubsub request "r1" of Juliet succeeds

  @XEP-0060/7.1.3-notified-again
  Scenario: subscribers are notified of an item that is published again
    Given Juliet is online
    And Romeo has published the item "one" to the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>II</act></item></publish>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'><item id='one'><act xmlns='urn:example:play'>II</act></item></items>
      """

  @XEP-0060/7.1.2-stored
  Scenario: a service with persistent items keeps what has been published
    Given Romeo's pubsub service supports "persistent-items, retrieve-items"
    And Juliet is connected
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then the pubsub request "r1" of Romeo succeeds
    When Juliet sends the pubsub get "r2":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives the items "one" for "r2"
