Feature: XEP-0045 §6.1–6.3 Discovering services and rooms

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service

  @XEP-0045/6-disco
  Scenario Outline: a service answers the question for its <kind>
    When Romeo sends:
      """
      <iq type='get' id='ask' to='${service}'><query xmlns='http://jabber.org/protocol/disco#<kind>'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='ask' from='${service}'><query xmlns='http://jabber.org/protocol/disco#<kind>'/></iq>
      """

    Examples:
      | kind  |
      | info  |
      | items |

  @XEP-0045/6.2-identity-and-features @XEP-0045/16.2-service
  Scenario: a service says that it is one for Multi-User Chat
    When Romeo sends:
      """
      <iq type='get' id='ask' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='ask'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='conference' type='text'/><feature var='http://jabber.org/protocol/muc'/></query></iq>
      """

  @XEP-0045/6.3-public-rooms
  Scenario: Juliet finds a public room at the service
    Given Juliet is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_publicroom | 1           |
      | muc#roomconfig_roomname   | A Dark Cave |
    When Juliet sends:
      """
      <iq type='get' id='rooms' to='${service}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='rooms'><query xmlns='http://jabber.org/protocol/disco#items'><item jid='${cave}'/></query></iq>
      """

  @XEP-0045/6.3-hidden-rooms
  Scenario: Juliet does not find a hidden room at the service
    Given Juliet is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_publicroom | 0 |
    When Juliet sends:
      """
      <iq type='get' id='rooms' to='${service}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then once the room "${cave}" has heard Juliet, Juliet has received no:
      """
      <iq type='result' id='rooms'><query xmlns='http://jabber.org/protocol/disco#items'><item jid='${cave}'/></query></iq>
      """
    And Juliet receives a reply to "rooms"
