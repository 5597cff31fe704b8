Feature: XEP-0045 §9.1 Bans: who is hit, who is safe, what is told

  Background:
    Given Romeo is online
    And Romeo has created the room "cave"

  @XEP-0045/9.1-bare-jid
  Scenario: a ban removes every session of the user, whatever its nick
    Given the room "${cave}" has the occupants:
      | occupant     | nick   |
      | Juliet       | juliet |
      | Juliet/phone | jules  |
    When Romeo gives Juliet the affiliation "outcast" in the room "${cave}"
    Then Juliet receives:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='outcast'/><status code='301'/></x></presence>
      """
    And Juliet/phone receives:
      """
      <presence type='unavailable' from='${cave}/jules'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='outcast'/><status code='301'/></x></presence>
      """

  @XEP-0045/9.1-reason
  Scenario: the banned occupant is told why
    Given the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
    When Romeo gives Juliet the affiliation "outcast" in the room "${cave}" because "Treason"
    Then Juliet receives:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item><reason>Treason</reason></item></x></presence>
      """

  @XEP-0045/9.1-reason
  Scenario: the remaining occupants are told why somebody was banned
    Given the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
      | Benvolio |
    When Romeo gives Juliet the affiliation "outcast" in the room "${cave}" because "Treason"
    Then Benvolio receives:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item><reason>Treason</reason></item></x></presence>
      """

  @XEP-0045/9.1-actor
  Scenario: the banned occupant is told by whom
    Given the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
    When Romeo gives Juliet the affiliation "outcast" in the room "${cave}"
    Then Juliet receives:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item><actor/></item></x></presence>
      """

  @XEP-0045/9.1-owner-safe
  Scenario: an admin cannot ban an owner
    Given the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | owner       |
      | Benvolio | admin       |
    When Benvolio gives Juliet the affiliation "outcast" in the room "${cave}"
    Then the room refuses Benvolio's request with not-allowed
    And after a while Juliet and Benvolio have been told nothing of "juliet" in the room "${cave}"

  @XEP-0045/9.1-self
  Scenario Outline: an <affiliation> cannot ban himself
    Given the room "${cave}" has the occupants:
      | occupant | affiliation   |
      | Benvolio | <affiliation> |
    When Benvolio gives Benvolio the affiliation "outcast" in the room "${cave}"
    Then the room refuses Benvolio's request with conflict
    And after a while Romeo and Benvolio have been told nothing of "benvolio" in the room "${cave}"

    Examples:
      | affiliation |
      | admin       |
      | owner       |

  @XEP-0045/9.1-nickname-freed
  Scenario: somebody else can use the nick that an outcast had registered
    Given Mercutio is online
    And Juliet is online
    And Juliet has the affiliation "member" in the room "${cave}"
    And Juliet has reserved the nick "thirdwitch" in the room "${cave}"
    When Romeo gives Juliet the affiliation "outcast" in the room "${cave}"
    Then the room grants Romeo's request
    When Mercutio tries to enter the room "${cave}" as "thirdwitch"
    Then the room "${cave}" lets Mercutio in as "thirdwitch"
