Feature: XEP-0313 §4 Querying an archive

  @XEP-0313/4-fin
  Scenario: the result of a query names the first and the last UID
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    When Romeo queries the archive as "q1"
    Then Romeo receives:
      """
      <iq type='result' id='q1'>
        <fin xmlns='urn:xmpp:mam:2'>
          <set xmlns='http://jabber.org/protocol/rsm'><first>${one}</first><last>${three}</last></set>
        </fin>
      </iq>
      """

  @XEP-0313/4-fin-last
  Scenario: the result of a query comes after its last message
    Given Romeo is online
    And Romeo's archive has "one, two" sent to Juliet
    When Romeo queries the archive as "q1"
    Then Romeo receives in this order:
      """
      <message><result xmlns='urn:xmpp:mam:2' queryid='q1' id='${one}'/></message>
      <message><result xmlns='urn:xmpp:mam:2' queryid='q1' id='${two}'/></message>
      <iq type='result' id='q1'/>
      """

  @XEP-0313/4-chronological
  Scenario: the messages of an archive come in the order in which they were archived
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    When Romeo queries the archive as "q1"
    Then Romeo gets "one, two, three" as the results of "q1"

  @XEP-0313/4-rsm
  Scenario: a query asks for no more than two messages
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max | 2 |
    Then Romeo gets "one, two" as the results of "q1"

  @XEP-0313/4.1-fields @XEP-0313/4.1.5-form
  Scenario: the archive offers the fields with, start and end
    Given Romeo is online
    And Romeo has an archive
    When Romeo asks the archive for its form as "f1"
    Then Romeo receives:
      """
      <iq type='result' id='f1'>
        <query xmlns='urn:xmpp:mam:2'>
          <x xmlns='jabber:x:data' type='form'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>
            <field var='with'/><field var='start'/><field var='end'/>
          </x>
        </query>
      </iq>
      """

  @XEP-0313/4.1-id-fields @XEP-0313/4.1.5-form
  Scenario: an extended archive offers the fields before-id, after-id and ids
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    When Romeo asks the archive for its form as "f1"
    Then Romeo receives:
      """
      <iq type='result' id='f1'>
        <query xmlns='urn:xmpp:mam:2'>
          <x xmlns='jabber:x:data' type='form'>
            <field var='before-id'/><field var='after-id'/><field var='ids'/><field var='end'/>
            <field var='FORM_TYPE'><value>urn:xmpp:mam:2</value></field>
          </x>
        </query>
      </iq>
      """

  @XEP-0313/4.1-extended
  Scenario: an archive that offers the field before-id says that it is an extended one
    Given Romeo is online
    And Romeo has an archive
    And the form of Romeo's archive has the field "before-id"
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${Romeo.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:mam:2#extended'/></query></iq>
      """

  @XEP-0313/4.1-not-required
  Scenario: no field of the form has to be filled in
    Given Romeo is online
    And Romeo has an archive
    When Romeo asks the archive for its form as "f1"
    Then Romeo gets a form for "f1" in which no field is required

  @XEP-0313/4.1.5-types
  Scenario: the fields with, start and end have the types that the spec says
    Given Romeo is online
    And Romeo has an archive
    When Romeo asks the archive for its form as "f1"
    Then Romeo receives:
      """
      <iq type='result' id='f1'>
        <query xmlns='urn:xmpp:mam:2'>
          <x xmlns='jabber:x:data' type='form'>
            <field var='with' type='jid-single'/><field var='start' type='text-single'/><field var='end' type='text-single'/>
          </x>
        </query>
      </iq>
      """

  @XEP-0313/4.1.5-clark
  Scenario: fields of the server's own have names in Clark notation
    Given Romeo is online
    And Romeo has an archive
    When Romeo asks the archive for its form as "f1"
    Then Romeo gets a form for "f1" in which fields that no spec defines have names in Clark notation

  @XEP-0313/4.1.5-no-options
  Scenario: the field ids does not list what is in the archive
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    And Romeo's archive has "one" sent to Juliet
    When Romeo asks the archive for its form as "f1"
    Then Romeo gets a form for "f1" in which the field ids has no options

  @XEP-0313/4.1.5-open
  Scenario: the field ids takes any values
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    When Romeo asks the archive for its form as "f1"
    Then Romeo receives:
      """
      <iq type='result' id='f1'>
        <query xmlns='urn:xmpp:mam:2'>
          <x xmlns='jabber:x:data' type='form'>
            <field var='ids'><validate xmlns='http://jabber.org/protocol/xdata-validate'><open/></validate></field>
          </x>
        </query>
      </iq>
      """
