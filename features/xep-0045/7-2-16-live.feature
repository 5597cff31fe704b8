Feature: XEP-0045 §7.2.16–7.2.18 Once one is in, and when one is not

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave"

  @XEP-0045/7.2.16-live
  Scenario: a newcomer gets what is said from then on
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <message type='groupchat'><subject/><not:body/></message>
      """
    When Romeo says "Ay me" in the room "${cave}"
    Then Juliet receives:
      """
      <message from='${cave}/romeo' type='groupchat'><body>Ay me</body><not:delay/></message>
      """

  @XEP-0045/7.2.16-live
  Scenario Outline: a newcomer sees that Benvolio <does>
    Given Benvolio is online
    And Benvolio has entered the room "${cave}" as "benvolio"
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives in this order:
      """
      <presence from='${cave}/benvolio'/>
      <message type='groupchat'><subject/><not:body/></message>
      """
    When Benvolio sends:
      """
      <presence to='${cave}/benvolio' <sent>
      """
    Then Juliet receives:
      """
      <presence from='${cave}/benvolio' <sent>
      """

    Examples:
      | does      | sent                          |
      | goes away | ><show>away</show></presence> |
      | leaves    | type='unavailable'/>          |

  @XEP-0045/7.2.16-live
  Scenario: a newcomer sees who comes after
    Given Benvolio is online
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <message type='groupchat'><subject/><not:body/></message>
      """
    When Benvolio enters the room "${cave}" as "benvolio"
    Then Juliet receives:
      """
      <presence from='${cave}/benvolio' type='{absent}'/>
      """

  @XEP-0045/7.2.18-kick
  Scenario: who is outside and sends presence as if it were in is kicked
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><show>away</show></presence>
      """
    Then Juliet receives:
      """
      <presence from='${cave}/juliet' type='unavailable'><x xmlns='http://jabber.org/protocol/muc#user'><item role='none'/></x></presence>
      """

  @XEP-0045/7.2.18-status
  Scenario Outline: the kick of who is outside has the status <code>
    When Juliet sends presence to "${cave}/juliet" without being in the room and is told so
    Then Juliet receives:
      """
      <presence from='${cave}/juliet' type='unavailable'><x xmlns='http://jabber.org/protocol/muc#user'><status code='<code>'/></x></presence>
      """

    Examples:
      | code |
      | 110  |
      | 307  |
      | 333  |
