Feature: XEP-0060 §6.5.1 Who can retrieve items

  Background:
    Given Romeo is online
    And Romeo's pubsub service supports "retrieve-items"
    And Juliet is online

  @XEP-0060/6.5.1-open
  Scenario: who is not subscribed can retrieve the items of an open node
    Given Romeo has created the node "princely" with the access model "open"
    And Romeo has published the item "one" to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives the items "one" for "r1"

  @XEP-0060/6.5.1-roster
  Scenario: who is in an authorized group of the owner's roster can retrieve items
    Given Juliet is subscribed to the presence of Romeo
    And Romeo has "${Juliet.bare}" in the roster as "Juliet" in "Montagues"
    And Romeo has created the node "princely" for the roster group "Montagues"
    And Romeo has published the item "one" to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives the items "one" for "r1"

  @XEP-0060/6.5.1-subscribers-only
  Scenario Outline: who is not subscribed cannot retrieve the items of a node with the access model "<model>"
    Given Romeo has created the node "princely" with the access model "<model>"
    And Romeo has published the item "one" to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then the pubsub request "r1" of Juliet is refused

    Examples:
      | model     |
      | authorize |
      | whitelist |

  @XEP-0060/6.5.1-subscribers-only
  Scenario: whose subscription is pending cannot retrieve items
    Given Romeo has created the node "princely" with the access model "authorize"
    And Romeo has published the item "one" to the node "princely"
    And Juliet has been granted the pubsub set:
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then the pubsub request "r1" of Juliet is refused

  @XEP-0060/6.5.1-subscriber
  Scenario: whose subscription has been approved can retrieve items
    Given Romeo's pubsub service supports "manage-subscriptions"
    And Romeo has created the node "princely" with the access model "authorize"
    And Romeo has published the item "one" to the node "princely"
    And Juliet has been granted the pubsub set:
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    And Romeo has been granted the pubsub owner set:
      """
      <subscriptions node='${princely}'><subscription jid='${Juliet.bare}' subscription='subscribed'/></subscriptions>
      """
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives the items "one" for "r1"

  @XEP-0060/6.5.1-owner
  Scenario Outline: the owner can retrieve the items of a node with the access model "<model>"
    Given Romeo has created the node "princely" with the access model "<model>"
    And Romeo has published the item "one" to the node "princely"
    When Romeo sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives the items "one" for "r1"

    Examples:
      | model     |
      | presence  |
      | roster    |
      | authorize |
      | whitelist |

  @XEP-0060/6.5.1-publisher
  Scenario Outline: a publisher can retrieve the items of a node with the access model "<model>"
    Given Romeo has created the node "princely" with the access model "<model>"
    And Romeo has published the item "one" to the node "princely"
    And Romeo has made Juliet "publisher" of the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives the items "one" for "r1"

    Examples:
      | model     |
      | authorize |
      | whitelist |
