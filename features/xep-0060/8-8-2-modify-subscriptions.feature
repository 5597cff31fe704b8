Feature: XEP-0060 §8.8.2 Modify subscriptions

  @XEP-0060/8.8.2.2-success
  Scenario: Romeo subscribes Juliet
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And the service lets Romeo "get the subscriptions of" the node "princely"
    When Romeo tells the pubsub service as owner "subman2":
      """
      <subscriptions node='${princely}'><subscription jid='${Juliet.bare}' subscription='subscribed'/></subscriptions>
      """
    Then the service grants Romeo "subman2"
    And Romeo sees that the node "princely" has the subscriptions:
      | Juliet | subscribed |

  @XEP-0060/8.8.2.2-success
  Scenario: Juliet gets what is published after Romeo has subscribed her
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And the service lets Romeo "get the subscriptions of" the node "princely"
    When Romeo tells the pubsub service as owner "subman2":
      """
      <subscriptions node='${princely}'><subscription jid='${Juliet.bare}' subscription='subscribed'/></subscriptions>
      """
    Then the service grants Romeo "subman2"
    When Romeo tries to "publish to" the node "princely" as "publish1"
    Then Juliet receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${princely}'><item id='tried'/></items></event>
      </message>
      """

  @XEP-0060/8.8.2.2-success
  Scenario: Romeo approves Juliet's pending subscription
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And the service lets Romeo "get the subscriptions of" the node "princely"
    And Juliet has asked to subscribe to the node "princely"
    When Romeo tells the pubsub service as owner "subman2":
      """
      <subscriptions node='${princely}'><subscription jid='${Juliet.bare}' subscription='subscribed'/></subscriptions>
      """
    Then the service grants Romeo "subman2"
    And Romeo sees that the node "princely" has the subscriptions:
      | Juliet | subscribed |

  @XEP-0060/8.8.2.1-delta
  Scenario: Benvolio stays subscribed when Romeo changes Juliet's subscription
    Given Romeo is connected
    And Juliet is online
    And Benvolio is online
    And Romeo has created the node "princely"
    And the service lets Romeo "get the subscriptions of" the node "princely"
    And Juliet is subscribed to the node "princely"
    And Benvolio is subscribed to the node "princely"
    When Romeo tells the pubsub service as owner "subman2":
      """
      <subscriptions node='${princely}'><subscription jid='${Juliet.bare}' subscription='none'/></subscriptions>
      """
    Then the service grants Romeo "subman2"
    And Romeo sees that the node "princely" has the subscriptions:
      | Benvolio | subscribed |

  @XEP-0060/8.8.2.1-unspecified
  Scenario: Juliet stays subscribed when Romeo names no state
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And the service lets Romeo "get the subscriptions of" the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo tells the pubsub service as owner "subman2":
      """
      <subscriptions node='${princely}'><subscription jid='${Juliet.bare}'/></subscriptions>
      """
    Then Romeo receives a reply to "subman2"
    And Romeo sees that the node "princely" has the subscriptions:
      | Juliet | subscribed |

  @XEP-0060/8.8.2.3.2-forbidden
  Scenario Outline: Juliet, whose affiliation is "<affiliation>", may not change who is subscribed
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the subscriptions of" the node "princely"
    And Juliet has been made "<affiliation>" of the node "princely" by Romeo
    When Juliet tells the pubsub service as owner "subman2":
      """
      <subscriptions node='${princely}'><subscription jid='${Romeo.bare}' subscription='subscribed'/></subscriptions>
      """
    Then the service refuses Juliet "subman2" with forbidden

    Examples:
      | affiliation  |
      | none         |
      | member       |
      | publisher    |
      | publish-only |
      | outcast      |

  @XEP-0060/8.8.2.3.3-not-found
  Scenario: Romeo subscribes Juliet to a node that is not there
    Given Romeo is connected
    And Romeo has created the node "stately"
    And the service lets Romeo "get the subscriptions of" the node "stately"
    And Romeo knows of no node "princely" yet
    When Romeo tries to "set a subscription to" the node "princely" as "subman2"
    Then the service refuses Romeo "subman2" with item-not-found

  @XEP-0060/8.8.2.3.1-unsupported
  Scenario: a service that does not manage subscriptions says so when it is told
    Given Romeo is connected
    And Romeo has created the node "princely"
    And the service refuses Romeo to "get the subscriptions of" the node "princely"
    And the service refuses Romeo to "set a subscription to" the node "princely"
    When Romeo tries to "set a subscription to" the node "princely" as "subman2"
    Then Romeo receives the stanza error feature-not-implemented and the pubsub error "unsupported manage-subscriptions" for "subman2"
