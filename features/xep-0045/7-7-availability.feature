Feature: XEP-0045 §7.7 Changing availability status

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave"
    And Juliet has entered the room "${cave}" as "juliet"

  @XEP-0045/7.7-broadcast
  Scenario Outline: the others see that Juliet is <how>
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><show><how></show><status>gone where the goblins go</status></presence>
      """
    Then Romeo receives:
      """
      <presence from='${cave}/juliet' to='${Romeo.full}' type='{absent}'><show><how></show><status>gone where the goblins go</status><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/></x></presence>
      """

    Examples:
      | how  |
      | away |
      | chat |
      | dnd  |
      | xa   |

  @XEP-0045/7.7-broadcast
  Scenario: the others see that Juliet is back
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><show>away</show></presence>
      <presence to='${cave}/juliet'/>
      """
    Then Romeo receives in this order:
      """
      <presence from='${cave}/juliet' type='{absent}'><show>away</show></presence>
      <presence from='${cave}/juliet' type='{absent}'><not:show/></presence>
      """

  @XEP-0045/7.7-broadcast
  Scenario: Juliet sees her own change
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><show>away</show></presence>
      """
    Then Juliet receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><show>away</show><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/></x></presence>
      """
