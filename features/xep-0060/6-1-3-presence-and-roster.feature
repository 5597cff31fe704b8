Feature: XEP-0060 §6.1.3.2 and 6.1.3.3 Subscribing where the owner's contacts may

  Background:
    Given Romeo is online

  Scenario Outline: who is not subscribed to the owner's presence is refused with <error> at <place>
    Given Romeo uses <place> for pubsub
    And Juliet is online
    And Romeo has created the node "princely" with the access model "presence"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub error "<error>" for "r1"

    @XEP-0060/6.1.3.2-not-authorized
    Examples:
      | error          | place           |
      | not-authorized | the server      |
      | not-authorized | Romeo's account |

    @XEP-0060/6.1.3.2-presence-subscription-required
    Examples:
      | error                                              | place           |
      | not-authorized with presence-subscription-required | the server      |
      | not-authorized with presence-subscription-required | Romeo's account |

  @XEP-0060/4.5-presence
  Scenario Outline: who is subscribed to the owner's presence can subscribe at <place>
    Given Romeo uses <place> for pubsub
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    And Romeo has created the node "princely" with the access model "presence"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <subscription node='${princely}' jid='${Juliet.bare}' subscription='subscribed'/>
      """

    Examples:
      | place           |
      | the server      |
      | Romeo's account |

  Scenario Outline: who is in no authorized group of the owner's roster is refused with <error>
    Given Romeo uses the server for pubsub
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    And Romeo has created the node "princely" for the roster group "Montagues"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub error "<error>" for "r1"

    @XEP-0060/6.1.3.3-not-authorized
    Examples:
      | error          |
      | not-authorized |

    @XEP-0060/6.1.3.3-not-in-roster-group
    Examples:
      | error                                   |
      | not-authorized with not-in-roster-group |

  @XEP-0060/4.5-roster
  Scenario: who is in an authorized group of the owner's roster can subscribe
    Given Romeo uses the server for pubsub
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    And Romeo has "${Juliet.bare}" in the roster as "Juliet" in "Montagues"
    And Romeo has created the node "princely" for the roster group "Montagues"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <subscription node='${princely}' jid='${Juliet.bare}' subscription='subscribed'/>
      """
