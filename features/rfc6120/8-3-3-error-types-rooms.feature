Feature: RFC 6120 §8.3.3 Conditions that a chat room brings about

  Background:
    Given Juliet is online
    And Romeo is online
    And Romeo's server hosts a "conference/text" service

  @RFC6120/8.3.3.7-item-not-found
  Scenario: item-not-found for a room that does not exist is final
    When Romeo sends:
      """
      <iq type='get' id='i1' to='no-such-room@${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives no:
      """
      <iq id='i1'><error type='{auth|modify|wait|continue}'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
      """
    And Romeo receives a reply to "i1"

  @RFC6120/8.3.3.9-not-acceptable
  Scenario: not-acceptable for a message from somebody who is not in the room asks to modify
    When Juliet sends:
      """
      <presence to='hall-of-${Juliet.username}@${service}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Juliet receives:
      """
      <presence from='hall-of-${Juliet.username}@${service}/juliet'/>
      """
    When Romeo sends:
      """
      <message type='groupchat' id='i2' to='hall-of-${Juliet.username}@${service}'><body>Ay me</body></message>
      """
    Then Romeo receives no:
      """
      <message id='i2'><error type='{auth|cancel|wait|continue}'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
      """

  @RFC6120/8.3.3.4-forbidden
  Scenario: forbidden for the configuration of somebody else's room asks for other credentials
    When Juliet sends:
      """
      <presence to='room-of-${Juliet.username}@${service}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Juliet receives:
      """
      <presence from='room-of-${Juliet.username}@${service}/juliet'/>
      """
    When Romeo sends:
      """
      <iq type='get' id='i3' to='room-of-${Juliet.username}@${service}'><query xmlns='http://jabber.org/protocol/muc#owner'/></iq>
      """
    Then Romeo receives no:
      """
      <iq id='i3'><error type='{cancel|modify|wait|continue}'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
      """
    And Romeo receives a reply to "i3"

  @RFC6120/8.3.3.2-conflict
  Scenario: conflict for a name that is taken is final
    When Juliet sends:
      """
      <presence to='feast-of-${Juliet.username}@${service}/masked'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Juliet receives:
      """
      <presence from='feast-of-${Juliet.username}@${service}/masked'/>
      """
    When Juliet sends:
      """
      <iq type='set' id='open' to='feast-of-${Juliet.username}@${service}'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query></iq>
      """
    Then Juliet receives a reply to "open"
    When Romeo sends:
      """
      <presence id='i4' to='feast-of-${Juliet.username}@${service}/masked'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Romeo receives:
      """
      <presence type='error' id='i4'><error type='cancel'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>
      """

  @RFC6120/8.3.3.11-not-authorized
  Scenario: not-authorized for a room with a password asks for credentials
    When Juliet sends:
      """
      <presence to='vault-of-${Juliet.username}@${service}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Juliet receives:
      """
      <presence from='vault-of-${Juliet.username}@${service}/juliet'/>
      """
    When Juliet sends:
      """
      <iq type='set' id='lock' to='vault-of-${Juliet.username}@${service}'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field><field var='muc#roomconfig_passwordprotectedroom'><value>1</value></field><field var='muc#roomconfig_roomsecret'><value>poison</value></field></x></query></iq>
      """
    Then Juliet receives a reply to "lock"
    When Romeo sends:
      """
      <presence id='i5' to='vault-of-${Juliet.username}@${service}/romeo'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Romeo receives:
      """
      <presence type='error' id='i5'><error type='auth'><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>
      """

  @RFC6120/8.3.3.15-registration-required
  Scenario: registration-required for a room of members asks for credentials
    When Juliet sends:
      """
      <presence to='club-of-${Juliet.username}@${service}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Juliet receives:
      """
      <presence from='club-of-${Juliet.username}@${service}/juliet'/>
      """
    When Juliet sends:
      """
      <iq type='set' id='members' to='club-of-${Juliet.username}@${service}'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field><field var='muc#roomconfig_membersonly'><value>1</value></field></x></query></iq>
      """
    Then Juliet receives a reply to "members"
    When Romeo sends:
      """
      <presence id='i6' to='club-of-${Juliet.username}@${service}/romeo'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Romeo receives:
      """
      <presence type='error' id='i6'><error type='auth'><registration-required xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>
      """
