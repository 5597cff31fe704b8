Feature: XEP-0045 §5.1.3 Changing roles

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Benvolio is online
    And Romeo has created the room "cave"
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Juliet has entered the room "${cave}" as "juliet"

  @XEP-0045/5.1.3-told
  Scenario Outline: all occupants see Juliet change from <before> to <after>
    Given the occupant "juliet" has the role "<before>" in the room "${cave}"
    When Romeo sends:
      """
      <iq type='set' id='role' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='juliet' role='<after>'/></query></iq>
      """
    Then Benvolio receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item role='<after>'/></x></presence>
      """
    And Juliet receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item role='<after>'/></x></presence>
      """
    And Romeo receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item role='<after>'/></x></presence>
      """

    Examples:
      | before      | after       |
      | visitor     | participant |
      | visitor     | moderator   |
      | participant | visitor     |
      | participant | moderator   |
      | moderator   | visitor     |
      | moderator   | participant |
