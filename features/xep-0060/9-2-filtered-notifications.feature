Feature: XEP-0060 §9.2 Filtered notifications

  @XEP-0060/9.2-check
  Scenario: Juliet is told of the node that her capabilities name
    Given Romeo is online
    And Juliet is online
    And Romeo's account supports "http://jabber.org/protocol/pubsub#filtered-notifications"
    And Juliet is subscribed to the presence of Romeo
    And Romeo is subscribed to the presence of Juliet
    And Romeo has the node "balcony" at his account with:
      | pubsub#access_model | presence |
    And Juliet is interested in the node "balcony"
    When Romeo publishes the item "one" at the node "balcony" of the account
    Then Juliet is told of the item "one" at Romeo's node "balcony"

  @XEP-0060/9.2-only-wanted
  Scenario: Juliet is not told of a node that her capabilities do not name
    Given Romeo is online
    And Juliet is online
    And Romeo's account supports "http://jabber.org/protocol/pubsub#filtered-notifications"
    And Juliet is subscribed to the presence of Romeo
    And Romeo is subscribed to the presence of Juliet
    And Romeo has the node "balcony" at his account with:
      | pubsub#access_model | presence |
    And Romeo has the node "orchard" at his account with:
      | pubsub#access_model | presence |
    And Juliet is interested in the node "balcony"
    When Romeo publishes the item "one" at the node "orchard" of the account
    Then Juliet is told nothing of Romeo's node "orchard"

  @XEP-0060/9.2-only-wanted
  Scenario: Juliet's phone is not told of what only her desk wants
    Given Romeo is online
    And Juliet/desk is online
    And Juliet/phone is online
    And Romeo's account supports "http://jabber.org/protocol/pubsub#filtered-notifications"
    And Juliet/desk is subscribed to the presence of Romeo
    And Romeo is subscribed to the presence of Juliet/desk
    And Romeo has the node "orchard" at his account with:
      | pubsub#access_model | presence |
    And Romeo has the node "balcony" at his account with:
      | pubsub#access_model | presence |
    And Juliet/desk is interested in the node "orchard"
    And Juliet/phone is interested in the node "balcony"
    When Romeo publishes the item "one" at the node "orchard" of the account
    Then Juliet/phone is told nothing of Romeo's node "orchard"
