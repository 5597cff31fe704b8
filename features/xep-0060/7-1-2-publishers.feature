Feature: XEP-0060 §7.1.2.3 Who has published an item

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "publish"
    And Juliet is online

  @XEP-0060/7.1.2.3-stamped
  Scenario: the publisher in a notification is who has sent the item
    Given Romeo has created the node "princely"
    And Juliet has seen who publishes to the node "princely" of Romeo
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'><item id='one' publisher='{${Romeo.bare}|${Romeo.full}}'/></items>
      """

  @XEP-0060/7.1.2.3-not-asserted
  Scenario: the publisher in a notification is not who the item says
    Given Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'>
        <item id='one' publisher='${Juliet.bare}'><act xmlns='urn:example:play'>I</act></item>
      </publish>
      """
    Then the pubsub request "r1" of Romeo succeeds
    And Juliet receives no pubsub event:
      """
      <items node='${princely}'><item id='one' publisher='${Juliet.bare}'/></items>
      """

  @XEP-0060/7.1.2.3-not-asserted
  Scenario: the publisher of a retrieved item is not who the item said
    Given Romeo's pubsub service supports "retrieve-items"
    And Romeo has created the node "princely"
    And Romeo has been granted the pubsub set:
      """
      <publish node='${princely}'>
        <item id='one' publisher='${Juliet.bare}'><act xmlns='urn:example:play'>I</act></item>
      </publish>
      """
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives no:
      """
      <iq id='r1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items><item publisher='${Juliet.bare}'/></items>
        </pubsub>
      </iq>
      """
    And Juliet receives the items "one" for "r1"

  @XEP-0060/7.1.2.3-retrieved
  Scenario: where notifications have the publisher, retrieved items have it, too
    Given Romeo's pubsub service supports "retrieve-items"
    And Romeo has created the node "princely"
    And Juliet has seen who publishes to the node "princely" of Romeo
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <items node='${princely}'><item id='zero' publisher='{${Romeo.bare}|${Romeo.full}}'/></items>
      """

  @XEP-0060/7.1.2.3-retrieved
  Scenario: where notifications have the publisher, an item retrieved by its ItemID has it, too
    Given Romeo's pubsub service supports "retrieve-items"
    And Romeo has created the node "princely"
    And Juliet has seen who publishes to the node "princely" of Romeo
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'><item id='zero'/></items>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <items node='${princely}'><item id='zero' publisher='{${Romeo.bare}|${Romeo.full}}'/></items>
      """

  @XEP-0060/7.1.2.3-retrieved
  Scenario: where notifications have the publisher, the last item that a new subscriber gets has it, too
    Given Mercutio is online
    And Romeo has created the node "princely" where the service allows:
      | pubsub#send_last_published_item | on_sub |
    And Juliet has seen who publishes to the node "princely" of Romeo
    And Mercutio has been sent the item "zero" for subscribing to the node "princely"
    And Benvolio is online
    When Benvolio sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Benvolio.bare}'/>
      """
    Then Benvolio receives the pubsub event:
      """
      <items node='${princely}'><item id='zero' publisher='{${Romeo.bare}|${Romeo.full}}'/></items>
      """
