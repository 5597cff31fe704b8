Feature: XEP-0045 §10.2.1 Notification of configuration changes

  @XEP-0045/10.2.1-notified
  Scenario Outline: all occupants are told with status <status> that <field> becomes "<after>"
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | <field> | <before> |
    And the room "${cave}" has the occupants:
      | occupant | role        |
      | Juliet   | participant |
      | Benvolio | visitor     |
    When Romeo configures the room "${cave}" with:
      | <field> | <after> |
    Then Romeo, Juliet and Benvolio each receive:
      """
      <message type='groupchat' from='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><status code='<status>'/></x></message>
      """

    Examples:
      | status | field                        | before     | after      |
      | 170    | muc#roomconfig_enablelogging | 0          | 1          |
      | 171    | muc#roomconfig_enablelogging | 1          | 0          |
      | 172    | muc#roomconfig_whois         | moderators | anyone     |
      | 173    | muc#roomconfig_whois         | anyone     | moderators |

  @XEP-0045/10.2.1-only-status
  Scenario: a message about a change of the configuration holds nothing but the status
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_whois | moderators |
    When Romeo configures the room "${cave}" with:
      | muc#roomconfig_whois | anyone |
    Then Romeo receives:
      """
      <message type='groupchat' from='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><status code='172'/><not:item/><not:invite/><not:decline/><not:destroy/><not:password/></x><not:body/><not:subject/></message>
      """

  @XEP-0045/10.2.1-other-changes
  Scenario Outline: all occupants are told with status 104 that <field> becomes "<after>"
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | <field> | <before> |
    And the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
    When Romeo configures the room "${cave}" with:
      | <field> | <after> |
    Then Romeo and Juliet each receive:
      """
      <message from='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><status code='104'/></x></message>
      """

    Examples:
      | field                        | before      | after           |
      | muc#roomconfig_roomname      | A Dark Cave | A Brighter Cave |
      | muc#roomconfig_moderatedroom | 0           | 1               |
      | muc#roomconfig_changesubject | 0           | 1               |
      | muc#roomconfig_publicroom    | 1           | 0               |
