Feature: XEP-0045 §8.2 Kicking an occupant

  @XEP-0045/8.2-removed
  Scenario Outline: a <role> who is kicked is told so
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | role   |
      | Juliet   | <role> |
    When Romeo gives "juliet" the role "none" in the room "${cave}" because "Avaunt, you cullion!"
    Then Juliet receives:
      """
      <presence type='unavailable' from='${cave}/juliet' to='${Juliet.full}'><x xmlns='http://jabber.org/protocol/muc#user'><item role='none'/><status code='307'/></x></presence>
      """

    Examples:
      | role        |
      | visitor     |
      | participant |

  @XEP-0045/8.2-reason
  Scenario: the kicked occupant is told why
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
    When Romeo gives "juliet" the role "none" in the room "${cave}" because "Avaunt, you cullion!"
    Then Juliet receives:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item role='none'><reason>Avaunt, you cullion!</reason></item></x></presence>
      """

  @XEP-0045/8.2-reason
  Scenario: the remaining occupants are told why somebody was kicked
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
      | Benvolio |
    When Romeo gives "juliet" the role "none" in the room "${cave}" because "Avaunt, you cullion!"
    Then Romeo and Benvolio each receive:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item role='none'><reason>Avaunt, you cullion!</reason></item></x></presence>
      """

  @XEP-0045/8.2-actor
  Scenario: the kicked occupant is told by whom
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
    When Romeo gives "juliet" the role "none" in the room "${cave}"
    Then Juliet receives:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item role='none'><actor/></item></x></presence>
      """

  @XEP-0045/8.2-success
  Scenario: the moderator is told that the kick went through
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
    When Romeo gives "juliet" the role "none" in the room "${cave}"
    Then the room grants Romeo's request

  @XEP-0045/8.2-success-first
  Scenario: the moderator is told of success before the room tells those who remain
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
    When Romeo sends:
      """
      <iq type='set' id='kick1' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='juliet' role='none'/></query></iq>
      """
    Then Romeo receives in this order:
      """
      <iq type='result' id='kick1'/>
      <presence type='unavailable' from='${cave}/juliet'/>
      """

  @XEP-0045/8.2-others-told
  Scenario Outline: all who remain are told that a <role> was kicked
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | role    |
      | Juliet   | <role>  |
      | Benvolio | visitor |
    When Romeo gives "juliet" the role "none" in the room "${cave}"
    Then Romeo and Benvolio each receive:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item role='none'/><status code='307'/></x></presence>
      """

    Examples:
      | role        |
      | visitor     |
      | participant |
