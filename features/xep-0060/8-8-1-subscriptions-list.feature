Feature: XEP-0060 §8.8.1 Retrieve the subscriptions list

  @XEP-0060/8.8.1.2-list
  Scenario: Romeo gets the list of those who are subscribed
    Given Romeo is connected
    And Juliet is connected
    And Benvolio is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the subscriptions of" the node "princely"
    And Juliet is subscribed to the node "princely"
    And Benvolio is subscribed to the node "princely"
    When Romeo asks the pubsub service as owner "subman1":
      """
      <subscriptions node='${princely}'/>
      """
    Then Romeo receives:
      """
      <iq type='result' from='${service}' id='subman1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <subscriptions>
            <subscription jid='${Juliet.bare}' subscription='subscribed'/>
            <subscription jid='${Benvolio.bare}' subscription='subscribed'/>
          </subscriptions>
        </pubsub>
      </iq>
      """

  @XEP-0060/8.8.1.2-none
  Scenario: Juliet is not on the list when she has unsubscribed
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the subscriptions of" the node "princely"
    And Juliet is subscribed to the node "princely"
    When Juliet tries to "unsubscribe from" the node "princely" as "unsub1"
    Then the service grants Juliet "unsub1"
    And Romeo sees that the node "princely" has the subscriptions:
      | Juliet | none |

  @XEP-0060/8.8.1.2-pending
  Scenario: Juliet is not on the list while her subscription is pending
    Given Romeo is connected
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And the service lets Romeo "get the subscriptions of" the node "princely"
    And Juliet has asked to subscribe to the node "princely"
    Then Romeo sees that the node "princely" has the subscriptions:
      | Juliet | none |

  @XEP-0060/8.8.1.2-subids
  Scenario: each of Juliet's subscriptions has a subid of its own
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#multi-subscribe"
    And Juliet is subscribed to the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo tries to "get the subscriptions of" the node "princely" as "subman1"
    Then Romeo receives two subscriptions of Juliet for "subman1" with a subid each

  @XEP-0060/8.8.1.3.2-forbidden
  Scenario Outline: Juliet, whose affiliation is "<affiliation>", may not see who is subscribed
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the subscriptions of" the node "princely"
    And Juliet has been made "<affiliation>" of the node "princely" by Romeo
    When Juliet tries to "get the subscriptions of" the node "princely" as "subman1"
    Then the service refuses Juliet "subman1" with forbidden

    Examples:
      | affiliation  |
      | none         |
      | member       |
      | publisher    |
      | publish-only |
      | outcast      |

  @XEP-0060/8.8.1.3.3-not-found
  Scenario: Romeo asks who is subscribed to a node that is not there
    Given Romeo is connected
    And Romeo has created the node "stately"
    And the service lets Romeo "get the subscriptions of" the node "stately"
    And Romeo knows of no node "princely" yet
    When Romeo tries to "get the subscriptions of" the node "princely" as "subman1"
    Then the service refuses Romeo "subman1" with item-not-found

  @XEP-0060/8.8.1.3.1-unsupported
  Scenario: a service that does not manage subscriptions says so when it is asked
    Given Romeo is connected
    And Romeo has created the node "princely"
    And the service refuses Romeo to "get the subscriptions of" the node "princely"
    When Romeo tries to "get the subscriptions of" the node "princely" as "subman1"
    Then Romeo receives the stanza error feature-not-implemented and the pubsub error "unsupported manage-subscriptions" for "subman1"
