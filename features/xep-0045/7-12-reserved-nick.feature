Feature: XEP-0045 §7.12 Discovering reserved room nickname

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave"

  @XEP-0045/7.12-unknown
  Scenario: a room that does not know of reserved nicks says so
    When Juliet sends:
      """
      <iq type='get' id='nick' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info' node='x-roomuser-item'/></iq>
      """
    Then Juliet receives for "nick" either the stanza error feature-not-implemented or:
      """
      <iq type='result' id='nick'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """

  @XEP-0045/7.12-none
  Scenario: who has no reserved nick gets an empty answer
    Given Juliet sees that the room "${cave}" tells reserved nicks
    When Juliet sends:
      """
      <iq type='get' id='nick' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info' node='x-roomuser-item'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='nick'><query xmlns='http://jabber.org/protocol/disco#info'><not:identity/><not:feature/></query></iq>
      """

  @XEP-0045/7.12-nick
  Scenario: Juliet is told her reserved nick
    Given Juliet sees that the room "${cave}" tells reserved nicks
    And Juliet has registered the nick "thirdwitch" with the room "${cave}"
    When Juliet sends:
      """
      <iq type='get' id='nick' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info' node='x-roomuser-item'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='nick'><query xmlns='http://jabber.org/protocol/disco#info'><identity name='thirdwitch'/></query></iq>
      """

  @XEP-0045/7.12-identity
  Scenario: the reserved nick is the name of an identity of conferences
    Given Juliet sees that the room "${cave}" tells reserved nicks
    And Juliet has registered the nick "thirdwitch" with the room "${cave}"
    When Juliet sends:
      """
      <iq type='get' id='nick' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info' node='x-roomuser-item'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='nick'><query xmlns='http://jabber.org/protocol/disco#info'><identity name='thirdwitch' category='conference' type='text'/></query></iq>
      """

  @XEP-0045/7.12-other-nick
  Scenario: Juliet enters with another nick than the one she has registered
    Given Juliet has registered the nick "thirdwitch" with the room "${cave}"
    When Juliet enters the room "${cave}" as "capulet"
    Then Juliet receives:
      """
      <presence from='${cave}/capulet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      """

  @XEP-0045/7.12-after-joining
  Scenario: who is in the room can ask, too
    Given Juliet sees that the room "${cave}" tells reserved nicks
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <iq type='get' id='nick' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info' node='x-roomuser-item'/></iq>
      """
    Then once the room "${cave}" has heard Juliet, Juliet has received no:
      """
      <iq type='error' id='nick'/>
      """
    And Juliet receives a reply to "nick"

  @XEP-0045/7.12-conflict @XEP-0045/7.2.8-conflict
  Scenario: nobody enters with a nick that another has reserved
    Given Benvolio is online
    And Benvolio has registered the nick "thirdwitch" with the room "${cave}"
    When Juliet enters the room "${cave}" as "thirdwitch"
    Then Juliet receives the stanza error conflict for "enter"
