Feature: XEP-0313 §4.2 Query results

  @XEP-0313/4.2-result
  Scenario: every result has the UID of its message
    Given Romeo is online
    And Romeo's archive has "one" sent to Juliet
    When Romeo queries the archive as "q1"
    Then Romeo receives:
      """
      <message><result xmlns='urn:xmpp:mam:2' id='${one}'/></message>
      """

  @XEP-0313/4.2-queryid
  Scenario: every result repeats the queryid of its query
    Given Romeo is online
    And Romeo's archive has "one, two" sent to Juliet
    When Romeo sends:
      """
      <iq type='set' id='juliet1'><query xmlns='urn:xmpp:mam:2' queryid='f27'/></iq>
      """
    Then Romeo receives each of:
      """
      <message><result xmlns='urn:xmpp:mam:2' queryid='f27' id='${one}'/></message>
      <message><result xmlns='urn:xmpp:mam:2' queryid='f27' id='${two}'/></message>
      """

  @XEP-0313/4.2-original
  Scenario: every result holds the message as it was received
    Given Romeo is online
    And Juliet is online
    And Romeo's archive has "one" received from Juliet
    When Romeo queries the archive as "q1"
    Then Romeo receives:
      """
      <message>
        <result xmlns='urn:xmpp:mam:2' queryid='q1'>
          <forwarded xmlns='urn:xmpp:forward:0'>
            <message xmlns='jabber:client' type='chat' id='one' from='${Juliet.full}' to='${Romeo.bare}'><body>one</body></message>
          </forwarded>
        </result>
      </message>
      """

  @XEP-0313/4.2-delay
  Scenario: every result tells when its message was archived
    Given Romeo is online
    And Romeo's archive has "one" sent to Juliet
    When Romeo queries the archive as "q1"
    Then Romeo receives:
      """
      <message>
        <result xmlns='urn:xmpp:mam:2' queryid='q1'>
          <forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='{/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/}'/></forwarded>
        </result>
      </message>
      """

  @XEP-0313/4.2-stamp
  Scenario: the time of a result is not the one that its sender claims
    Given Romeo is online
    And Romeo has an archive
    And Juliet is online
    When Juliet sends:
      """
      <message type='chat' id='one' to='${Romeo.bare}'><body>one</body><delay xmlns='urn:xmpp:delay' from='${domain}' stamp='2002-09-10T23:08:25Z'/></message>
      """
    Then Romeo's archive holds "one"
    When Romeo queries the archive as "q1"
    Then Romeo receives:
      """
      <message>
        <result xmlns='urn:xmpp:mam:2' queryid='q1'>
          <forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='{/^20[2-9]/}'/></forwarded>
        </result>
      </message>
      """

  @XEP-0313/4.2-chronological
  Scenario: two pages, one after the other, are in chronological order
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max | 2 |
    Then Romeo gets "one, two" as the results of "q1"
    When Romeo queries the archive as "q2" with:
      | max   | 2      |
      | after | ${two} |
    Then Romeo gets "three, four" as the results of "q2"
