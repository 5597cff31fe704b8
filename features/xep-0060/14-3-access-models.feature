Feature: XEP-0060 §14.3 Access models

  @XEP-0060/14.3-items
  Scenario Outline: Juliet, a stranger, does not get the items of a node with the access model "<model>"
    Given Romeo is connected
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | <model> |
    And Romeo has published the item "one" to the node "princely"
    When Juliet tries to "get the items of" the node "princely" as "try1"
    Then the service refuses Juliet "try1"

    Examples:
      | model     |
      | whitelist |
      | authorize |
      | presence  |
      | roster    |

  @XEP-0060/14.3-notifications
  Scenario: Juliet is not notified while her subscription is pending
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And Juliet has asked to subscribe to the node "princely"
    When Romeo tries to "publish to" the node "princely" as "publish1"
    Then the service grants Romeo "publish1"
    And after a while Juliet has received no:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${princely}'/></event>
      </message>
      """

  @XEP-0060/14.3-notifications
  Scenario: Juliet is not notified any more when Romeo has restricted his node to a whitelist
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#access_model | open |
    And Juliet is subscribed to the node "princely"
    When Romeo configures the node "princely" with:
      | pubsub#access_model | whitelist |
    And Romeo tries to "publish to" the node "princely" as "publish1"
    Then the service grants Romeo "publish1"
    And after a while Juliet has received no:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${princely}'/></event>
      </message>
      """
