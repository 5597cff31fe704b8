Feature: XEP-0045 §6.5–6.6 Asking for a room's items, and its occupants

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave"

  @XEP-0045/6.5-empty
  Scenario: a room answers who is outside with a list, be it an empty one
    When Juliet sends:
      """
      <iq type='get' id='ask' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='ask'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """

  @XEP-0045/6.5-plain-items
  Scenario Outline: a room's items have no <attribute>
    When Juliet sends:
      """
      <iq type='get' id='ask' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then once the room "${cave}" has heard Juliet, Juliet has received no:
      """
      <iq id='ask'><query xmlns='http://jabber.org/protocol/disco#items'><item <attribute>='{any}'/></query></iq>
      """
    And Juliet receives a reply to "ask"

    Examples:
      | attribute   |
      | affiliation |
      | role        |

  @XEP-0045/6.6-outsiders
  Scenario Outline: who is outside does not get to ask an occupant for <kind>
    When Juliet sends:
      """
      <iq type='get' id='ask' to='${cave}/romeo'><query xmlns='http://jabber.org/protocol/disco#<kind>'/></iq>
      """
    Then Juliet receives the stanza error bad-request for "ask"

    Examples:
      | kind  |
      | info  |
      | items |
