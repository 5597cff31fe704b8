Feature: XEP-0045 §6.4 Querying for room information

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online

  @XEP-0045/6.4-identity @XEP-0045/16.2-room
  Scenario: a room tells who is outside that it is one
    Given Romeo has created the room "cave"
    When Juliet sends:
      """
      <iq type='get' id='ask' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='ask' from='${cave}'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='conference' type='text'/></query></iq>
      """

  @XEP-0045/6.4-features
  Scenario: a room lists Multi-User Chat among its features
    Given Romeo has created the room "cave"
    When Juliet sends:
      """
      <iq type='get' id='ask' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='ask'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='http://jabber.org/protocol/muc'/></query></iq>
      """

  @XEP-0045/6.4-roominfo
  Scenario: a room describes itself
    Given Romeo has created the room "cave" with:
      | muc#roomconfig_roomdesc | The place for all good witches! |
    When Juliet sends:
      """
      <iq type='get' id='ask' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='ask'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <x xmlns='jabber:x:data' type='result'>
            <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#roominfo</value></field>
            <field var='muc#roominfo_description'><value>The place for all good witches!</value></field>
          </x>
        </query>
      </iq>
      """

  @XEP-0045/6.4-roominfo
  Scenario: a room counts its occupants
    Given Benvolio is online
    And Romeo has created the room "cave"
    And Benvolio has entered the room "${cave}" as "benvolio"
    When Juliet sends:
      """
      <iq type='get' id='ask' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='ask'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <x xmlns='jabber:x:data' type='result'>
            <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#roominfo</value></field>
            <field var='muc#roominfo_occupants'><value>2</value></field>
          </x>
        </query>
      </iq>
      """

  @XEP-0045/6.4-roominfo
  Scenario: a room tells its subject
    Given Romeo has created the room "cave"
    And Romeo has set the subject "Spells" in the room "${cave}"
    When Juliet sends:
      """
      <iq type='get' id='ask' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='ask'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <x xmlns='jabber:x:data' type='result'>
            <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/muc#roominfo</value></field>
            <field var='muc#roominfo_subject'><value>Spells</value></field>
          </x>
        </query>
      </iq>
      """
