Feature: XEP-0045 §5.2.2 Changing affiliations

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Benvolio is online
    And Romeo has created the room "cave"
    And Benvolio has entered the room "${cave}" as "benvolio"

  @XEP-0045/5.2.2-told
  Scenario Outline: all occupants see Juliet's affiliation change from <before> to <after>
    Given Juliet has the affiliation "<before>" in the room "${cave}"
    And Juliet has entered the room "${cave}" as "juliet"
    When Romeo sends:
      """
      <iq type='set' id='affiliation' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item jid='${Juliet.bare}' affiliation='<after>'/></query></iq>
      """
    Then Benvolio receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='<after>' role='{any}'/></x></presence>
      """
    And Juliet receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='<after>' role='{any}'/></x></presence>
      """
    And Romeo receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='<after>' role='{any}'/></x></presence>
      """

    Examples:
      | before | after  |
      | none   | member |
      | none   | admin  |
      | none   | owner  |
      | member | none   |
      | member | admin  |
      | admin  | none   |
      | admin  | member |
      | owner  | admin  |
