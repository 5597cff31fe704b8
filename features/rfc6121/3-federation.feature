@federation
Feature: RFC 6121 §3 Subscriptions between users of two servers

  Background:
    Given Juliet is a user of another server
    And Romeo is online
    And Juliet is online
    And Romeo has asked for the roster
    And Juliet has asked for the roster

  @RFC6121/presence-sub-request @RFC6121/presence-sub-approval
  Scenario: a request for a subscription is approved across servers, and presence follows
    When Romeo sends:
      """
      <presence type='subscribe' to='${Juliet.bare}' id='s1'/>
      """
    Then Romeo receives:
      """
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='${Juliet.bare}' subscription='none' ask='subscribe'/></query></iq>
      """
    And Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    When Juliet sends:
      """
      <presence type='subscribed' to='${Romeo.bare}'/>
      """
    Then Juliet receives:
      """
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='${Romeo.bare}' subscription='from'/></query></iq>
      """
    And Romeo receives:
      """
      <presence type='subscribed' from='${Juliet.bare}'/>
      """
    And Romeo receives:
      """
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='${Juliet.bare}' subscription='to' ask='{absent}'/></query></iq>
      """
    And Romeo receives:
      """
      <presence type='{absent}' from='${Juliet.full}'/>
      """

  @RFC6121/presence-sub-request @RFC6121/presence-sub-approval
  Scenario: a user of another server asks for a subscription, and gets it with presence
    When Juliet sends:
      """
      <presence type='subscribe' to='${Romeo.bare}' id='s1'/>
      """
    Then Romeo receives:
      """
      <presence type='subscribe' from='${Juliet.bare}'/>
      """
    When Romeo sends:
      """
      <presence type='subscribed' to='${Juliet.bare}'/>
      """
    Then Romeo receives:
      """
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='${Juliet.bare}' subscription='from'/></query></iq>
      """
    And Juliet receives:
      """
      <presence type='subscribed' from='${Romeo.bare}'/>
      """
    And Juliet receives:
      """
      <presence type='{absent}' from='${Romeo.full}'/>
      """

  @RFC6121/presence-notype
  Scenario: presence of a contact at another server is broadcast to whoever is subscribed
    Given Romeo is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence><show>away</show><status>at the ball</status></presence>
      """
    Then Romeo receives:
      """
      <presence type='{absent}' from='${Juliet.full}'><show>away</show><status>at the ball</status></presence>
      """

  @RFC6121/presence-unavailable
  Scenario: presence of type unavailable reaches a subscriber at another server
    Given Juliet is subscribed to the presence of Romeo
    When Romeo sends:
      """
      <presence type='unavailable'><status>banished</status></presence>
      """
    Then Juliet receives:
      """
      <presence type='unavailable' from='${Romeo.full}'><status>banished</status></presence>
      """

  @RFC6121/presence-probe
  Scenario: whoever comes online learns of the presence of a contact at another server
    Given Romeo is subscribed to the presence of Juliet
    When Romeo closes the stream
    And Romeo comes online
    Then Romeo receives:
      """
      <presence type='{absent}' from='${Juliet.full}'/>
      """

  @RFC6121/presence-sub-cancel
  Scenario: a subscription is cancelled across servers
    Given Romeo is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence type='unsubscribed' to='${Romeo.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='unsubscribed' from='${Juliet.bare}'/>
      """
    And Romeo receives:
      """
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='${Juliet.bare}' subscription='none'/></query></iq>
      """

  @RFC6121/presence-sub-unsubscribe
  Scenario: a subscription is ended across servers
    Given Romeo is subscribed to the presence of Juliet
    When Romeo sends:
      """
      <presence type='unsubscribe' to='${Juliet.bare}'/>
      """
    Then Romeo receives:
      """
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='${Juliet.bare}' subscription='none'/></query></iq>
      """
    And Juliet receives:
      """
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='${Romeo.bare}' subscription='none'/></query></iq>
      """
