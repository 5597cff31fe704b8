Feature: XEP-0045 §7.2.3–7.2.4 Non-anonymous and semi-anonymous rooms

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Benvolio is online

  @XEP-0045/7.2.3-jid @XEP-0045/17.3-full-jid
  Scenario Outline: in a non-anonymous room <observer> gets Juliet's full JID
    Given Romeo has created the room "cave" with:
      | muc#roomconfig_whois | anyone |
    And Benvolio has entered the room "${cave}" as "benvolio"
    When Juliet enters the room "${cave}" as "juliet"
    Then <observer> receives:
      """
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item jid='${Juliet.full}'/></x></presence>
      """

    Examples:
      | observer |
      | Romeo    |
      | Benvolio |
      | Juliet   |

  @XEP-0045/7.2.3-warning @XEP-0045/14.5-warning @XEP-0045/16.6-100
  Scenario: who enters a non-anonymous room is warned
    Given Romeo has created the room "cave" with:
      | muc#roomconfig_whois | anyone |
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><status code='100'/><status code='110'/></x></presence>
      """

  @XEP-0045/16.6-100-otherwise
  Scenario: who enters a semi-anonymous room is not told that everybody sees the JID
    Given Romeo has created the room "cave" with:
      | muc#roomconfig_whois | moderators |
    When Juliet enters the room "${cave}" as "juliet"
    Then once the room "${cave}" has heard Juliet, Juliet has received no:
      """
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><status code='100'/></x></presence>
      """
    And Juliet receives:
      """
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      """
