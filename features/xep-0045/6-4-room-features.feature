Feature: XEP-0045 §6.4 What a room is like

  @XEP-0045/6.4-relevant-features
  Scenario Outline: a room says that it is <feature>
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_<field> | <value> |
    When Juliet sends:
      """
      <iq type='get' id='ask' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='ask'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='muc_<feature>'/></query></iq>
      """

    Examples:
      | field          | value      | feature       |
      | publicroom     | 0          | hidden        |
      | publicroom     | 1          | public        |
      | membersonly    | 0          | open          |
      | membersonly    | 1          | membersonly    |
      | moderatedroom  | 0          | unmoderated   |
      | moderatedroom  | 1          | moderated     |
      | whois          | anyone     | nonanonymous  |
      | whois          | moderators | semianonymous |
      | persistentroom | 0          | temporary     |
      | persistentroom | 1          | persistent    |
      | roomsecret     |            | unsecured     |

  @XEP-0045/6.4-relevant-features
  Scenario: a room says that it is protected by a password
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave" with the password "cauldronburn"
    When Juliet sends:
      """
      <iq type='get' id='ask' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='ask'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='muc_passwordprotected'/></query></iq>
      """
