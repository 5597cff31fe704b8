Feature: XEP-0060 §12.14 Notification of subscription state changes

  @XEP-0060/12.14-sent
  Scenario: Juliet gets a message when she has unsubscribed
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    When Juliet tries to "unsubscribe from" the node "princely" as "unsub1"
    Then Juliet soon receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <subscription node='${princely}' jid='${Juliet.bare}' subscription='none'/>
        </event>
      </message>
      """

  @XEP-0060/12.14-single
  Scenario: the message says what has become of Juliet's subscription and nothing else
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#subscription-notifications"
    And Juliet is subscribed to the node "princely"
    When Romeo tells the pubsub service as owner "subman2":
      """
      <subscriptions node='${princely}'><subscription jid='${Juliet.bare}' subscription='none'/></subscriptions>
      """
    Then Juliet is told of her subscription to the node "princely" and of nothing else

  @XEP-0060/12.14-jid
  Scenario: the message goes to the JID by which Juliet has subscribed
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#subscription-notifications"
    When Juliet tells the pubsub service "sub1":
      """
      <subscribe node='${princely}' jid='${Juliet.full}'/>
      """
    Then the service grants Juliet "sub1"
    When Romeo tells the pubsub service as owner "subman2":
      """
      <subscriptions node='${princely}'><subscription jid='${Juliet.full}' subscription='none'/></subscriptions>
      """
    Then Juliet receives:
      """
      <message from='${service}' to='${Juliet.full}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <subscription node='${princely}' jid='${Juliet.full}' subscription='none'/>
        </event>
      </message>
      """

  @XEP-0060/12.14-listed
  Scenario: a service that tells Juliet of her subscription lists that it does
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    And the service tells Juliet that Romeo has ended her subscription to the node "princely"
    When Romeo sends:
      """
      <iq type='get' to='${service}' id='info1'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives a disco result for "info1" with the feature "subscription-notifications"
