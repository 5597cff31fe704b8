Feature: XEP-0045 §10.1.3 Rooms that are given up before they are configured

  Background:
    Given Romeo is online
    And Romeo knows of no room "cave" yet

  @XEP-0045/10.1.3-cancelled-presence
  Scenario: the creator who cancels the configuration is put out
    When Romeo tries to enter the room "${cave}" as "romeo"
    Then the room "${cave}" lets Romeo in as "romeo"
    When Romeo cancels the configuration of the room "${cave}"
    Then Romeo receives:
      """
      <presence type='unavailable' from='${cave}/romeo'/>
      """

  @XEP-0045/10.1.3-cancelled
  Scenario: a room whose configuration is cancelled is there no more
    Given Juliet is online
    When Romeo tries to enter the room "${cave}" as "romeo"
    Then the room "${cave}" lets Romeo in as "romeo"
    When Romeo cancels the configuration of the room "${cave}"
    Then Romeo receives a reply to "${Romeo.request}"
    When the server has had time to deal with what Romeo sent
    And Juliet tries to enter the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner'/><status code='201'/></x></presence>
      """

  @XEP-0045/10.1.3-left-presence
  Scenario: the creator who leaves before the configuration is told that the room is destroyed
    When Romeo tries to enter the room "${cave}" as "romeo"
    Then the room "${cave}" lets Romeo in as "romeo"
    When Romeo sends:
      """
      <presence type='unavailable' to='${cave}/romeo'/>
      """
    Then Romeo receives:
      """
      <presence type='unavailable' from='${cave}/romeo'><x xmlns='http://jabber.org/protocol/muc#user'><destroy/></x></presence>
      """

  @XEP-0045/10.1.3-left
  Scenario: a room whose creator leaves before the configuration is there no more
    Given Juliet is online
    When Romeo tries to enter the room "${cave}" as "romeo"
    Then the room "${cave}" lets Romeo in as "romeo"
    When Romeo sends:
      """
      <presence type='unavailable' to='${cave}/romeo'/>
      """
    Then Romeo receives:
      """
      <presence type='unavailable' from='${cave}/romeo'/>
      """
    When the server has had time to deal with what Romeo sent
    And Juliet tries to enter the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner'/><status code='201'/></x></presence>
      """
