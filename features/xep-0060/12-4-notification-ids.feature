Feature: XEP-0060 §12.4 Notifications that come back

  @XEP-0060/12.4-id
  Scenario: a notification has an id
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo tries to "publish to" the node "princely" as "publish1"
    Then Juliet receives:
      """
      <message from='${service}' id='{any}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${princely}'/></event>
      </message>
      """

  @XEP-0060/12.4-unique
  Scenario: two notifications have two ids
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    And the service gives its notifications to Juliet of Romeo's node "princely" ids
    When Romeo tries to "publish to" the node "princely" as "publish1"
    And Romeo tries to "publish to" the node "princely" as "publish2"
    Then Juliet receives:
      """
      <message from='${service}' id='{one=any}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${princely}'/></event>
      </message>
      """
    And Juliet receives:
      """
      <message from='${service}' id='{other=any}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${princely}'/></event>
      </message>
      """
    And "${one}" differs from "${other}"

  @XEP-0060/12.4-cancel
  Scenario Outline: Juliet's subscription ends when a notification comes back with <condition>
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#retrieve-subscriptions"
    And Juliet is subscribed to the node "princely"
    When Romeo tries to "publish to" the node "princely" as "publish1"
    And Juliet sends the notification of the node "princely" back with "<condition>"
    Then Juliet finds her subscription to the node "princely" to be "none"

    Examples:
      | condition      |
      | item-not-found |
      | gone           |
