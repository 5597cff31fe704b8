Feature: XEP-0045 §10.3, §10.6, §10.7 New affiliations of those who are not in the room

  Background:
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_whois | anyone |
    And the room "${cave}" has the occupants:
      | occupant |
      | Benvolio |

  @XEP-0045/10.3-message
  Scenario: the occupants are told of a new owner who is not there
    When Romeo gives Juliet the affiliation "owner" in the room "${cave}"
    Then Benvolio soon receives:
      """
      <message from='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><item jid='${Juliet.bare}' affiliation='owner'/></x></message>
      """

  @XEP-0045/10.6-message
  Scenario: the occupants are told of a new admin who is not there
    When Romeo gives Juliet the affiliation "admin" in the room "${cave}"
    Then Benvolio soon receives:
      """
      <message from='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><item jid='${Juliet.bare}' affiliation='admin'/></x></message>
      """

  @XEP-0045/10.7-message
  Scenario: the occupants are told of a former admin who is not there
    Given Juliet has the affiliation "admin" in the room "${cave}"
    When Romeo gives Juliet the affiliation "none" in the room "${cave}"
    Then Benvolio soon receives:
      """
      <message from='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><item jid='${Juliet.bare}' affiliation='none'/></x></message>
      """
