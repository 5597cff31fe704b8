Feature: XEP-0045 §7.2.4 Semi-anonymous rooms

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Benvolio is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_whois | moderators |
    And Benvolio has entered the room "${cave}" as "benvolio"

  @XEP-0045/7.2.4-moderators @XEP-0045/17.3-full-jid
  Scenario: a moderator gets the full JID of who comes in
    When Juliet enters the room "${cave}" as "juliet"
    Then Romeo receives:
      """
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item jid='${Juliet.full}'/></x></presence>
      """

  @XEP-0045/7.2.4-moderators @XEP-0045/17.3-full-jid
  Scenario: a moderator who comes in gets the full JIDs of those who are there
    Given Juliet has the affiliation "admin" in the room "${cave}"
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <presence from='${cave}/benvolio'><x xmlns='http://jabber.org/protocol/muc#user'><item jid='${Benvolio.full}'/></x></presence>
      """

  @XEP-0045/7.2.4-others
  Scenario: a guest does not get the JID of who comes in
    When Juliet enters the room "${cave}" as "juliet"
    Then once the room "${cave}" has heard Juliet, Benvolio has received no:
      """
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item jid='{any}'/></x></presence>
      """
    And Benvolio receives:
      """
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item role='participant'/></x></presence>
      """

  @XEP-0045/7.2.4-others
  Scenario Outline: a guest who comes in does not get the JID of <nick>
    When Benvolio sends:
      """
      <presence to='${cave}/benvolio' type='unavailable'/>
      """
    And Benvolio enters the room "${cave}" as "capulet"
    Then once the room "${cave}" has heard Benvolio, Benvolio has received no:
      """
      <presence from='${cave}/<nick>'><x xmlns='http://jabber.org/protocol/muc#user'><item jid='{any}'/></x></presence>
      """
    And Benvolio receives:
      """
      <presence from='${cave}/<nick>'/>
      """

    Examples:
      | nick  |
      | romeo |

  @XEP-0045/7.2.4-others
  Scenario Outline: a guest does not get Juliet's JID when she <does>
    Given Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <presence <sent>
      """
    Then once the room "${cave}" has heard Juliet, Benvolio has received no:
      """
      <presence><x xmlns='http://jabber.org/protocol/muc#user'><item jid='{any}'/></x></presence>
      """
    And Benvolio receives:
      """
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'/></presence>
      """

    Examples:
      | does             | sent                                               |
      | goes away        | to='${cave}/juliet'><show>away</show></presence>   |
      | changes her nick | to='${cave}/capulet'/>                             |
      | leaves           | to='${cave}/juliet' type='unavailable'/>           |
