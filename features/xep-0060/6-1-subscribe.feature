Feature: XEP-0060 §6.1 Subscribing to a node

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "subscribe"
    And Juliet is online

  @XEP-0060/6.1.2-subscribed @XEP-0060/3-subscription
  Scenario: who subscribes with a bare JID is told of being subscribed
    Given Romeo has created the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <subscription node='${princely}' jid='${Juliet.bare}' subscription='subscribed'/>
      """

  @XEP-0060/6.1.2-subscribed
  Scenario: who subscribes with a full JID is told of being subscribed with that
    Given Romeo has created the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.full}'/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <subscription node='${princely}' jid='${Juliet.full}' subscription='subscribed'/>
      """

  # "The exact XMPP address to be used as the subscribed JID": the other resource is not it.
  @XEP-0060/6.1.1-exact-jid
  Scenario: who subscribes with a full JID is notified there and nowhere else
    Given Juliet/phone is online
    And Romeo has created the node "princely"
    And Juliet has been granted the pubsub set:
      """
      <subscribe node='${princely}' jid='${Juliet.full}'/>
      """
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'><item id='one'/></items>
      """
    And Juliet/phone receives no pubsub event:
      """
      <items node='${princely}'/>
      """

  @XEP-0060/6.1.6-again
  Scenario: who is subscribed and subscribes again is told of being subscribed
    Given Romeo's pubsub service does not support "multi-subscribe"
    And Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <subscription node='${princely}' jid='${Juliet.bare}' subscription='subscribed'/>
      """

  @XEP-0060/6.1.6-full-jids
  Scenario: two resources that are subscribed are both notified
    Given Juliet/phone is online
    And Romeo has created the node "princely"
    And Juliet has been granted the pubsub set:
      """
      <subscribe node='${princely}' jid='${Juliet.full}'/>
      """
    And Juliet/phone has been granted the pubsub set:
      """
      <subscribe node='${princely}' jid='${Juliet/phone.full}'/>
      """
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'><item id='one'/></items>
      """
    And Juliet/phone receives the pubsub event:
      """
      <items node='${princely}'><item id='one'/></items>
      """

  @XEP-0060/6.1.6-subids
  Scenario: who subscribes twice where that is allowed has two SubIDs
    Given Romeo's pubsub service supports "multi-subscribe"
    And Romeo has created the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    And Juliet sends the pubsub set "r2":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <subscription node='${princely}' jid='${Juliet.bare}' subid='{any}'/>
      """
    And Juliet receives the pubsub result "r2":
      """
      <subscription node='${princely}' jid='${Juliet.bare}' subid='{any}'/>
      """
    And "${r1.subid}" differs from "${r2.subid}"

  @XEP-0060/6.1.6-one-notification
  Scenario: who has two subscriptions is notified once
    Given Romeo has created the node "princely"
    And Juliet has two subscriptions to the node "princely"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'><item id='one'/></items>
      """
    And Juliet receives no pubsub event:
      """
      <items node='${princely}'><item id='one'/></items>
      """

  @XEP-0060/4.3-send-last
  Scenario: a new subscriber is sent the last item where the node is configured so
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#send_last_published_item | on_sub |
    And Romeo has published the item "one" to the node "princely"
    And Romeo has published the item "two" to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives the pubsub event:
      """
      <items node='${princely}'><item id='two'/></items>
      """

  @XEP-0060/4.3-send-last
  Scenario: a new subscriber is not sent the last item where the node is configured so
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#send_last_published_item | never |
    And Romeo has published the item "one" to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then the pubsub request "r1" of Juliet succeeds
    And Juliet receives no pubsub event:
      """
      <items node='${princely}'/>
      """

  @XEP-0060/6.1.7-delayed
  Scenario: the last item that a new subscriber gets is marked as delayed
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#send_last_published_item | on_sub |
    And Romeo has published the item "one" to the node "princely"
    And Benvolio is online
    And Benvolio has been sent the item "one" for subscribing to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then Juliet receives a pubsub event that is stamped as delayed

  @XEP-0060/6.1.7-last-published
  Scenario: a service that sends new subscribers the last item of every node says so
    Given Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    And Benvolio is online
    And Benvolio has been sent the item "one" for subscribing to the node "princely"
    When Juliet sends:
      """
      <iq type='get' id='r1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <feature var='http://jabber.org/protocol/pubsub#last-published'/>
        </query>
      </iq>
      """
