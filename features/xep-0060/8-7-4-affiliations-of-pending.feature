Feature: XEP-0060 §8.7.4 Affiliations of those whose subscription is pending

  @XEP-0060/8.7.4-promoted
  Scenario Outline: Juliet's subscription is approved when Romeo makes her "<affiliation>"
    Given Romeo is online
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And Juliet has asked to subscribe to the node "princely"
    When Romeo tells the pubsub service as owner "aff1":
      """
      <affiliations node='${princely}'><affiliation jid='${Juliet.bare}' affiliation='<affiliation>'/></affiliations>
      """
    Then the service grants Romeo "aff1"
    And Juliet finds her subscription to the node "princely" to be "subscribed"

    Examples:
      | affiliation |
      | publisher   |
      | owner       |

  @XEP-0060/8.7.4-banned
  Scenario: Juliet's subscription is rejected when Romeo makes her an outcast
    Given Romeo is online
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And Juliet has asked to subscribe to the node "princely"
    When Romeo tells the pubsub service as owner "aff1":
      """
      <affiliations node='${princely}'><affiliation jid='${Juliet.bare}' affiliation='outcast'/></affiliations>
      """
    Then the service grants Romeo "aff1"
    And Juliet finds her subscription to the node "princely" to be "none"

  @XEP-0060/8.7.4-denied-notified
  Scenario: Juliet is told that her subscription is rejected
    Given Romeo is online
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#access_model | authorize |
    And Juliet has asked to subscribe to the node "princely"
    When Romeo tells the pubsub service as owner "aff1":
      """
      <affiliations node='${princely}'><affiliation jid='${Juliet.bare}' affiliation='outcast'/></affiliations>
      """
    Then Juliet soon receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <subscription node='${princely}' jid='${Juliet.bare}' subscription='none'/>
        </event>
      </message>
      """
