Feature: XEP-0060 §8.8.3, §8.8.4 Delete a subscriber, notify subscribers

  @XEP-0060/8.8.3-removed
  Scenario: Juliet is not on the list when Romeo has removed her
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And the service lets Romeo "get the subscriptions of" the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo tells the pubsub service as owner "subman2":
      """
      <subscriptions node='${princely}'><subscription jid='${Juliet.bare}' subscription='none'/></subscriptions>
      """
    Then the service grants Romeo "subman2"
    And Romeo sees that the node "princely" has the subscriptions:
      | Juliet | none |

  @XEP-0060/8.8.3-removed
  Scenario: Juliet gets nothing more when Romeo has removed her
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And the service lets Romeo "get the subscriptions of" the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo tells the pubsub service as owner "subman2":
      """
      <subscriptions node='${princely}'><subscription jid='${Juliet.bare}' subscription='none'/></subscriptions>
      """
    Then the service grants Romeo "subman2"
    When Romeo tries to "publish to" the node "princely" as "publish1"
    Then the service grants Romeo "publish1"
    And after a while Juliet has received no:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${princely}'/></event>
      </message>
      """

  @XEP-0060/8.8.4-notified
  Scenario Outline: Juliet is told that Romeo has changed her subscription to "<state>"
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And the service lets Romeo "get the subscriptions of" the node "princely"
    And Juliet is "<before>" at the node "princely"
    When Romeo tells the pubsub service as owner "subman2":
      """
      <subscriptions node='${princely}'><subscription jid='${Juliet.bare}' subscription='<state>'/></subscriptions>
      """
    Then Juliet soon receives:
      """
      <message from='${service}' to='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <subscription node='${princely}' jid='${Juliet.bare}' subscription='<state>'/>
        </event>
      </message>
      """

    Examples:
      | before         | state      |
      | subscribed     | none       |
      | not subscribed | subscribed |
