Feature: XEP-0060 §8.4 Delete a node

  @XEP-0060/8.4.2-result
  Scenario: Romeo deletes his node
    Given Romeo is connected
    And Romeo has created the node "princely"
    When Romeo tells the pubsub service as owner "delete1":
      """
      <delete node='${princely}'/>
      """
    Then Romeo receives:
      """
      <iq type='result' from='${service}' to='${Romeo.full}' id='delete1'/>
      """

  @XEP-0060/8.4-supported
  Scenario: the node that Romeo has deleted is not there any more
    Given Romeo is connected
    And Romeo has created the node "princely"
    When Romeo tries to "delete" the node "princely" as "delete1"
    Then the service grants Romeo "delete1"
    When Romeo sends:
      """
      <iq type='get' to='${service}' id='info1'><query xmlns='http://jabber.org/protocol/disco#info' node='${princely}'/></iq>
      """
    Then the service refuses Romeo "info1" with item-not-found

  @XEP-0060/8.4-items-removed
  Scenario: a node that is created again has none of the former items
    Given Romeo is connected
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
    And Romeo has published the item "one" to the node "princely"
    When Romeo tries to "delete" the node "princely" as "delete1"
    Then the service grants Romeo "delete1"
    When Romeo tries to "create" the node "princely" as "create1"
    Then the service grants Romeo "create1"
    When Romeo tries to "get the items of" the node "princely" as "items1"
    Then Romeo receives a reply to "items1" without the item "one"

  # Alone: a node that is created at the same moment can get the subscribers of the deleted one on ejabberd 23.01, which
  # then tells them of the new node.
  @exclusive @XEP-0060/8.4.2-notified
  Scenario: Juliet and Benvolio, who are subscribed, are notified
    Given Romeo is connected
    And Juliet is online
    And Benvolio is online
    And Romeo owns the node "princely" where:
      | pubsub#notify_delete | 1 |
    And Juliet is subscribed to the node "princely"
    And Benvolio is subscribed to the node "princely"
    When Romeo tries to "delete" the node "princely" as "delete1"
    Then Juliet receives:
      """
      <message from='${service}' to='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><delete node='${princely}'/></event>
      </message>
      """
    And Benvolio receives:
      """
      <message from='${service}' to='${Benvolio.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><delete node='${princely}'/></event>
      </message>
      """

  @XEP-0060/8.4.2-pending
  Scenario: Juliet, whose subscription is pending, is notified
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#access_model  | authorize |
      | pubsub#notify_delete | 1         |
    And Juliet has asked to subscribe to the node "princely"
    When Romeo tries to "delete" the node "princely" as "delete1"
    Then Juliet receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><delete node='${princely}'/></event>
      </message>
      """

  @XEP-0060/8.4.1-redirect
  Scenario: Juliet is told of the node that takes the deleted one's place
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#notify_delete | 1 |
    And Juliet is subscribed to the node "princely"
    When Romeo tells the pubsub service as owner "delete1":
      """
      <delete node='${princely}'><redirect uri='xmpp:${Romeo.bare}?;node=blog'/></delete>
      """
    Then Juliet soon receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <delete node='${princely}'><redirect uri='xmpp:${Romeo.bare}?;node=blog'/></delete>
        </event>
      </message>
      """

  @XEP-0060/8.4.3.2-not-found
  Scenario: Romeo deletes a node that is not there
    Given Romeo is connected
    And Romeo knows of no node "princely" yet
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#delete-nodes"
    When Romeo tries to "delete" the node "princely" as "delete1"
    Then the service refuses Romeo "delete1" with item-not-found

  @XEP-0060/8.4.3.1-forbidden
  Scenario Outline: Juliet, whose affiliation is "<affiliation>", may not delete Romeo's node
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And Juliet has been made "<affiliation>" of the node "princely" by Romeo
    When Juliet tries to "delete" the node "princely" as "delete1"
    Then the service refuses Juliet "delete1" with forbidden

    Examples:
      | affiliation  |
      | none         |
      | member       |
      | publisher    |
      | publish-only |
      | outcast      |
