Feature: XEP-0045 §7.2.13 Discussion history

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online

  @XEP-0045/7.2.13-stamped
  Scenario: what was said before is stamped with its time
    Given Romeo has created the room "cave"
    And Romeo has said "Thrice the brinded cat hath mew'd." in the room "${cave}"
    When Juliet enters the room "${cave}" as "juliet" and is shown its history
    Then Juliet receives:
      """
      <message from='${cave}/romeo' to='${Juliet.full}' type='groupchat'>
        <body>Thrice the brinded cat hath mew'd.</body>
        <delay xmlns='urn:xmpp:delay' stamp='{/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/}'/>
      </message>
      """

  @XEP-0045/7.2.13-stamped-by-room
  Scenario: the stamp is from the room
    Given Romeo has created the room "cave"
    And Romeo has said "Thrice the brinded cat hath mew'd." in the room "${cave}"
    When Juliet enters the room "${cave}" as "juliet" and is shown its history
    Then Juliet receives:
      """
      <message from='${cave}/romeo' type='groupchat'>
        <body>Thrice the brinded cat hath mew'd.</body>
        <delay xmlns='urn:xmpp:delay' from='${cave}'/>
      </message>
      """

  @XEP-0045/7.2.13-no-subjects
  Scenario Outline: the <which> subject is not part of the history
    Given Romeo has created the room "cave"
    And Romeo has set the subject "Trees" in the room "${cave}"
    And Romeo has set the subject "Spells" in the room "${cave}"
    And Romeo has said "Thrice the brinded cat hath mew'd." in the room "${cave}"
    When Juliet enters the room "${cave}" as "juliet" and is shown its history
    Then Juliet receives:
      """
      <message type='groupchat'><subject>Spells</subject><not:body/></message>
      """
    And Juliet receives no:
      """
      <message type='groupchat'><subject><words></subject><not:body/></message>
      """

    Examples:
      | which   | words   |
      | former  | Trees   |
      | present | Spells  |

  @XEP-0045/7.2.13-hidden-from
  Scenario: the history of a semi-anonymous room does not tell who it was
    Given Romeo has created the room "cave" with:
      | muc#roomconfig_whois | moderators |
    And Romeo has said "Thrice the brinded cat hath mew'd." in the room "${cave}"
    When Juliet enters the room "${cave}" as "juliet" and is shown its history
    Then Juliet receives no:
      """
      <message><addresses xmlns='http://jabber.org/protocol/address'><address type='ofrom'/></addresses></message>
      """
    And Juliet receives:
      """
      <message from='${cave}/romeo' type='groupchat'><body>Thrice the brinded cat hath mew'd.</body><delay xmlns='urn:xmpp:delay'/></message>
      """
