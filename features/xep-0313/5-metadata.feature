Feature: XEP-0313 §5 Archive metadata

  @XEP-0313/5-answer
  Scenario: an extended archive tells of its state
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo sends:
      """
      <iq type='get' id='m1'><metadata xmlns='urn:xmpp:mam:2'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='m1'><metadata xmlns='urn:xmpp:mam:2'/></iq>
      """

  @XEP-0313/5-start-end
  Scenario: the state of an archive tells id and time of its first and last message
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo sends:
      """
      <iq type='get' id='m1'><metadata xmlns='urn:xmpp:mam:2'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='m1'>
        <metadata xmlns='urn:xmpp:mam:2'>
          <start id='${one}' timestamp='{/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/}'/>
          <end id='${four}' timestamp='{/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/}'/>
        </metadata>
      </iq>
      """

  @XEP-0313/5-empty
  Scenario: the state of an empty archive is empty
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    When Romeo sends:
      """
      <iq type='get' id='m1'><metadata xmlns='urn:xmpp:mam:2'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='m1'><metadata xmlns='urn:xmpp:mam:2'><not:start/><not:end/></metadata></iq>
      """

  @XEP-0313/5-answer
  Scenario: the state of a room's archive tells of its first and last message
    Given Romeo is online
    And Romeo has created the room "cave"
    And Romeo sees that "${cave}" supports "urn:xmpp:mam:2#extended"
    And the archive of "${cave}" has "one, two, three" said by Romeo
    When Romeo sends:
      """
      <iq type='get' id='m1' to='${cave}'><metadata xmlns='urn:xmpp:mam:2'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='m1'>
        <metadata xmlns='urn:xmpp:mam:2'><start id='${one}' timestamp='{any}'/><end id='${three}' timestamp='{any}'/></metadata>
      </iq>
      """
