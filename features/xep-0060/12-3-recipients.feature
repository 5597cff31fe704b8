Feature: XEP-0060 §12.3 Recipients of notifications

  @XEP-0060/12.3-to
  Scenario Outline: what Juliet is notified of is addressed to her <kind> JID if that is subscribed
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    When Juliet tells the pubsub service "sub1":
      """
      <subscribe node='${princely}' jid='<jid>'/>
      """
    Then the service grants Juliet "sub1"
    When Romeo tries to "publish to" the node "princely" as "publish1"
    Then Juliet receives:
      """
      <message from='${service}' to='<jid>'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${princely}'><item id='tried'/></items></event>
      </message>
      """

    Examples:
      | kind | jid            |
      | bare | ${Juliet.bare} |
      | full | ${Juliet.full} |

  @XEP-0060/12.3-no-guess
  Scenario: Juliet's phone gets nothing of what her desk has subscribed to
    Given Romeo is connected
    And Juliet/desk is online
    And Juliet/phone is online
    And Romeo has created the node "princely"
    When Juliet/desk tells the pubsub service "sub1":
      """
      <subscribe node='${princely}' jid='${Juliet/desk.full}'/>
      """
    Then the service grants Juliet/desk "sub1"
    When Romeo tries to "publish to" the node "princely" as "publish1"
    Then Juliet/desk receives:
      """
      <message from='${service}' to='${Juliet/desk.full}'/>
      """
    And after a while Juliet/phone has received no:
      """
      <message from='${service}'><event xmlns='http://jabber.org/protocol/pubsub#event'/></message>
      """

  @XEP-0060/12.3-options
  Scenario: Juliet, who wants no notifications, gets none
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    And Juliet's subscription to the node "princely" has the options:
      | pubsub#deliver | 0 |
    When Romeo tries to "publish to" the node "princely" as "publish1"
    Then the service grants Romeo "publish1"
    And after a while Juliet has received no:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${princely}'/></event>
      </message>
      """

  # Her server keeps what is addressed to her for later (XEP-0160), if anything is.
  @XEP-0060/12.6-online
  Scenario: Juliet, who is not available, gets nothing later of a node that wants its subscribers to be
    Given Romeo is connected
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#presence_based_delivery  | 1      |
      | pubsub#notification_type        | normal |
      | pubsub#send_last_published_item | never  |
    And Juliet is subscribed to the node "princely"
    When Romeo tries to "publish to" the node "princely" as "publish1"
    And the server has had time to deal with what Romeo sent
    And Juliet sends:
      """
      <presence/>
      """
    Then after a while Juliet has received no:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${princely}'/></event>
      </message>
      """

  # The service need not know her presence unless she sends it some.
  @XEP-0060/12.5-temporary
  Scenario: Juliet's subscription ends with her presence
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    And Juliet's subscription to the node "princely" has the options:
      | pubsub#expire | presence |
    When Juliet sends:
      """
      <presence to='${service}'/><presence type='unavailable'/><presence/>
      """
    And Juliet disregards what has come
    And Romeo tries to "publish to" the node "princely" as "publish1"
    Then after a while Juliet has received no:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${princely}'/></event>
      </message>
      """
