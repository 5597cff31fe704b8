Feature: XEP-0049 §2 Namespaces and sessions

  Background:
    Given Romeo is connected
    And the server keeps private XML for Romeo

  @XEP-0049/2.1-retrieved
  Scenario: what is stored in one namespace does not change what is in another
    Given Romeo has stored the private XML:
      """
      <prefs xmlns='urn:example:p'><nick>Hamlet</nick></prefs>
      """
    And Romeo has stored the private XML:
      """
      <prefs xmlns='urn:example:q'><nick>Yorick</nick></prefs>
      """
    When Romeo sends:
      """
      <iq type='get' id='p2'><query xmlns='jabber:iq:private'><prefs xmlns='urn:example:p'/></query></iq>
      """
    Then Romeo receives the private XML "p2" unchanged:
      """
      <prefs xmlns='urn:example:p'><nick>Hamlet</nick></prefs>
      """

  @XEP-0049/2.1-retrieved
  Scenario: what one resource has stored another retrieves
    Given Romeo has stored the private XML:
      """
      <prefs xmlns='urn:example:p'><nick>Hamlet</nick></prefs>
      """
    And Romeo/phone is connected
    When Romeo/phone sends:
      """
      <iq type='get' id='p2'><query xmlns='jabber:iq:private'><prefs xmlns='urn:example:p'/></query></iq>
      """
    Then Romeo/phone receives the private XML "p2" unchanged:
      """
      <prefs xmlns='urn:example:p'><nick>Hamlet</nick></prefs>
      """

  @XEP-0049/2.1-retrieved
  Scenario: what is stored outlives the session
    Given Romeo has stored the private XML:
      """
      <prefs xmlns='urn:example:p'><nick>Hamlet</nick></prefs>
      """
    When Romeo closes the stream
    Then the server closes the stream of Romeo
    When Romeo/phone comes online
    And Romeo/phone sends:
      """
      <iq type='get' id='p2'><query xmlns='jabber:iq:private'><prefs xmlns='urn:example:p'/></query></iq>
      """
    Then Romeo/phone receives the private XML "p2" unchanged:
      """
      <prefs xmlns='urn:example:p'><nick>Hamlet</nick></prefs>
      """

  @XEP-0049/2.3-several
  Scenario: several elements of one namespace can be stored at once
    When Romeo sends:
      """
      <iq type='set' id='p1'><query xmlns='jabber:iq:private'><prefs xmlns='urn:example:p'><nick>Hamlet</nick></prefs><notes xmlns='urn:example:p'>Alas</notes></query></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='p1'/>
      """
    When Romeo sends:
      """
      <iq type='get' id='p2'><query xmlns='jabber:iq:private'><notes xmlns='urn:example:p'/></query></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='p2'><query xmlns='jabber:iq:private'><notes xmlns='urn:example:p'>Alas</notes></query></iq>
      """

  @XEP-0049/2.3-no-child
  Scenario Outline: a request of type <type> with nothing in it is refused
    When Romeo sends:
      """
      <iq type='<type>' id='p3'><query xmlns='jabber:iq:private'/></iq>
      """
    Then Romeo receives the stanza error not-acceptable or bad-format or bad-request for "p3"

    Examples:
      | type |
      | get  |
      | set  |

  @XEP-0049/2.3-reserved
  Scenario: who stores in a reserved namespace is told that this is not acceptable
    When Romeo sends:
      """
      <iq type='set' id='p4'><query xmlns='jabber:iq:private'><vCard xmlns='vcard-temp'><FN>Hamlet</FN></vCard></query></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='p4'/>
      """
