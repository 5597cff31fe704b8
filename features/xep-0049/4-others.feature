Feature: XEP-0049 §2.3 and §4 Private XML of others

  Background:
    Given Romeo is online
    And the server keeps private XML for Romeo
    And Romeo has stored the private XML:
      """
      <prefs xmlns='urn:example:p'><nick>Hamlet</nick></prefs>
      """
    And Juliet is online

  @XEP-0049/2.3-others
  Scenario Outline: a request of type <type> for the private XML of another user is refused
    When Juliet sends:
      """
      <iq type='<type>' id='p3' to='${Romeo.bare}'><query xmlns='jabber:iq:private'><prefs xmlns='urn:example:p'/></query></iq>
      """
    Then Juliet receives the stanza error forbidden or service-unavailable for "p3"

    Examples:
      | type |
      | get  |
      | set  |

  @XEP-0049/4-authorized
  Scenario Outline: what another user wants to <what> stays as it was
    When Juliet sends:
      """
      <iq type='set' id='p3' to='${Romeo.bare}'><query xmlns='jabber:iq:private'><content></query></iq>
      """
    Then Juliet receives:
      """
      <iq type='error' id='p3'/>
      """
    When Romeo sends:
      """
      <iq type='get' id='p2'><query xmlns='jabber:iq:private'><prefs xmlns='urn:example:p'/></query></iq>
      """
    Then Romeo receives the private XML "p2" unchanged:
      """
      <prefs xmlns='urn:example:p'><nick>Hamlet</nick></prefs>
      """

    Examples:
      | what    | content                                                  |
      | change  | <prefs xmlns='urn:example:p'><nick>Yorick</nick></prefs> |
      | delete  | <prefs xmlns='urn:example:p'/>                           |

  @XEP-0049/4-authorized
  Scenario: what a user stores does not change what another has stored in the same namespace
    When Juliet sends:
      """
      <iq type='set' id='p1'><query xmlns='jabber:iq:private'><prefs xmlns='urn:example:p'><nick>Ophelia</nick></prefs></query></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='p1'/>
      """
    When Romeo sends:
      """
      <iq type='get' id='p2'><query xmlns='jabber:iq:private'><prefs xmlns='urn:example:p'/></query></iq>
      """
    Then Romeo receives the private XML "p2" unchanged:
      """
      <prefs xmlns='urn:example:p'><nick>Hamlet</nick></prefs>
      """

  @XEP-0049/4-authorized
  Scenario: what a user has stored another does not retrieve
    When Juliet sends:
      """
      <iq type='get' id='p2'><query xmlns='jabber:iq:private'><prefs xmlns='urn:example:p'/></query></iq>
      """
    Then Juliet receives no:
      """
      <iq id='p2'><query xmlns='jabber:iq:private'><prefs xmlns='urn:example:p'><nick>Hamlet</nick></prefs></query></iq>
      """
