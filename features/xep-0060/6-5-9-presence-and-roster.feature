Feature: XEP-0060 §6.5.9.6 and 6.5.9.7 Retrieving items where the owner's contacts may

  Background:
    Given Romeo is online

  Scenario Outline: who is not subscribed to the owner's presence is refused with <error> at <place>
    Given Romeo uses <place> for pubsub
    And Juliet is online
    And Romeo has created the node "princely" with the access model "presence"
    And Romeo has published the item "one" to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives the pubsub error "<error>" for "r1"

    @XEP-0060/6.5.9.6-not-authorized
    Examples:
      | error          | place           |
      | not-authorized | the server      |
      | not-authorized | Romeo's account |

    @XEP-0060/6.5.9.6-presence-subscription-required
    Examples:
      | error                                              | place           |
      | not-authorized with presence-subscription-required | the server      |
      | not-authorized with presence-subscription-required | Romeo's account |

  @XEP-0060/6.5.1-presence
  Scenario Outline: who is subscribed to the owner's presence can retrieve items at <place>
    Given Romeo uses <place> for pubsub
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    And Romeo has created the node "princely" with the access model "presence"
    And Romeo has published the item "one" to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives the items "one" for "r1"

    Examples:
      | place           |
      | the server      |
      | Romeo's account |

  Scenario Outline: who is in no authorized group of the owner's roster is refused with <error>
    Given Romeo uses the server for pubsub
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    And Romeo has created the node "princely" for the roster group "Montagues"
    And Romeo has published the item "one" to the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <items node='${princely}'/>
      """
    Then Juliet receives the pubsub error "<error>" for "r1"

    @XEP-0060/6.5.9.7-not-authorized
    Examples:
      | error          |
      | not-authorized |

    @XEP-0060/6.5.9.7-not-in-roster-group
    Examples:
      | error                                   |
      | not-authorized with not-in-roster-group |
