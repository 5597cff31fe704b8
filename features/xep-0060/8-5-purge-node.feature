Feature: XEP-0060 §8.5 Purge all items of a node

  @XEP-0060/8.5.2-result
  Scenario: Romeo purges his node
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#purge-nodes"
    And Romeo has published the item "one" to the node "princely"
    When Romeo tells the pubsub service as owner "purge1":
      """
      <purge node='${princely}'/>
      """
    Then Romeo receives:
      """
      <iq type='result' from='${service}' to='${Romeo.full}' id='purge1'/>
      """

  # Alone: what others do to their nodes at the same moment can make ejabberd 23.01 keep the items.
  @exclusive @XEP-0060/8.5.2-purged
  Scenario: the items are gone
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#purge-nodes"
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    When Romeo tries to "purge" the node "princely" as "purge1"
    Then the service grants Romeo "purge1"
    When Romeo tries to "get the items of" the node "princely" as "items1"
    Then Romeo receives a reply to "items1" without the item "one"
    When Romeo tries to "get the items of" the node "princely" as "items2"
    Then Romeo receives a reply to "items2" without the item "two"

  @XEP-0060/8.5.2-one-notification
  Scenario: Juliet is notified once that the node is purged
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#persist_items  | 1 |
      | pubsub#max_items      | 3 |
      | pubsub#notify_retract | 1 |
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#purge-nodes"
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo tries to "purge" the node "princely" as "purge1"
    Then Juliet receives:
      """
      <message from='${service}' to='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <purge node='${princely}'><not:item/><not:retract/></purge>
        </event>
      </message>
      """
    And after a while Juliet has received no:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><purge node='${princely}'/></event>
      </message>
      """

  @XEP-0060/8.5.2-no-retractions
  Scenario: Juliet is not notified of each item that is purged
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#persist_items  | 1 |
      | pubsub#max_items      | 3 |
      | pubsub#notify_retract | 1 |
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#purge-nodes"
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo tries to "purge" the node "princely" as "purge1"
    Then the service grants Romeo "purge1"
    And after a while Juliet has received no:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${princely}'><retract/></items></event>
      </message>
      """

  @XEP-0060/8.5.3.2-forbidden
  Scenario Outline: Juliet, whose affiliation is "<affiliation>", may not purge Romeo's node
    Given Romeo is connected
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#purge-nodes"
    And Juliet has been made "<affiliation>" of the node "princely" by Romeo
    When Juliet tries to "purge" the node "princely" as "purge1"
    Then the service refuses Juliet "purge1" with forbidden

    # A service may let publishers purge (§4.1).
    Examples:
      | affiliation |
      | none        |
      | member      |
      | outcast     |

  @XEP-0060/8.5.3.3-transient
  Scenario: Romeo purges a node that keeps no items
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 0 |
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#purge-nodes"
    When Romeo tries to "purge" the node "princely" as "purge1"
    Then Romeo receives the stanza error feature-not-implemented and the pubsub error "unsupported persistent-items" for "purge1"

  @XEP-0060/8.5.3.4-not-found
  Scenario: Romeo purges a node that is not there
    Given Romeo is connected
    And Romeo knows of no node "princely" yet
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#purge-nodes"
    When Romeo tries to "purge" the node "princely" as "purge1"
    Then the service refuses Romeo "purge1" with item-not-found

  @XEP-0060/8.5.3.1-unsupported
  Scenario: a service that does not purge says so
    Given Romeo is connected
    And Romeo has created the node "princely"
    And Romeo sees that "${service}" does not support "http://jabber.org/protocol/pubsub#purge-nodes"
    And the service refuses Romeo to "purge" the node "princely"
    When Romeo tries to "purge" the node "princely" as "purge1"
    Then Romeo receives the stanza error feature-not-implemented and the pubsub error "unsupported purge-nodes" for "purge1"
