Feature: XEP-0313 §7, §8 Determining support, and access to archives

  @XEP-0313/7-mam
  Scenario: an account that answers queries advertises its archive
    Given Romeo is online
    And Romeo's account answers queries of its archive
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${Romeo.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:mam:2'/></query></iq>
      """

  @XEP-0313/7-extended
  Scenario: an account with an archive advertises that it is an extended one
    Given Romeo is online
    And Romeo has an archive
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${Romeo.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:mam:2#extended'/></query></iq>
      """

  @XEP-0313/7-extended
  Scenario: a room with an archive advertises that it is an extended one
    Given Romeo is online
    And Romeo has created the room "cave"
    And Romeo sees that "${cave}" has an archive
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:mam:2#extended'/></query></iq>
      """

  @XEP-0313/7-extended-alone
  Scenario: who advertises an extended archive advertises an archive
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${Romeo.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:mam:2'/></query></iq>
      """

  @XEP-0313/8.1-protected
  Scenario: somebody else's query of an archive brings nothing that is in it
    Given Romeo is online
    And Romeo's archive has "one" sent to Benvolio
    And Juliet is online
    When Juliet queries the archive of "${Romeo.bare}" as "q1"
    Then Juliet receives no:
      """
      <message><result xmlns='urn:xmpp:mam:2'/></message>
      """

  @XEP-0313/8.1-protected
  Scenario: a contact's query of an archive brings nothing that is in it
    Given Romeo is online
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    And Romeo's archive has "one" sent to Benvolio
    When Juliet queries the archive of "${Romeo.bare}" as "q1"
    Then Juliet receives no:
      """
      <message><result xmlns='urn:xmpp:mam:2'/></message>
      """

  @XEP-0313/8.1-error
  Scenario: somebody else's query of an archive is answered with an error
    Given Romeo is online
    And Romeo's archive has "one" sent to Benvolio
    And Juliet is online
    When Juliet queries the archive of "${Romeo.bare}" as "q1"
    Then Juliet is refused the archive for "q1"

  @XEP-0313/8.1-error
  Scenario: nobody learns about the state of somebody else's archive
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    And Juliet is online
    When Juliet sends:
      """
      <iq type='get' id='m1' to='${Romeo.bare}'><metadata xmlns='urn:xmpp:mam:2'/></iq>
      """
    Then Juliet is refused the archive for "m1"

  @XEP-0313/8.1-forbidden
  Scenario: who queries the archive of somebody else is told that it is forbidden
    Given Romeo is online
    And Romeo's archive has "one" sent to Juliet
    And Juliet is online
    When Juliet queries the archive of "${Romeo.bare}" as "q1"
    Then Juliet receives the stanza error forbidden for "q1"
