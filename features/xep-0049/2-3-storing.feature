Feature: XEP-0049 §2 Storing and retrieving private XML

  Background:
    Given Romeo is connected
    And the server keeps private XML for Romeo

  @XEP-0049/2.2-set
  Scenario: what is stored has a result
    When Romeo sends:
      """
      <iq type='set' id='p1'><query xmlns='jabber:iq:private'><exodus xmlns='exodus:prefs'><defaultnick>Hamlet</defaultnick></exodus></query></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='p1'/>
      """

  @XEP-0049/2.1-retrieved
  Scenario Outline: <what> is retrieved as it was stored
    Given Romeo has stored the private XML:
      """
      <stored>
      """
    When Romeo sends:
      """
      <iq type='get' id='p2'><query xmlns='jabber:iq:private'><asked></query></iq>
      """
    Then Romeo receives the private XML "p2" unchanged:
      """
      <stored>
      """

    Examples:
      | what                      | asked                          | stored                                                                                                          |
      | an element with text      | <exodus xmlns='exodus:prefs'/> | <exodus xmlns='exodus:prefs'><defaultnick>Hamlet</defaultnick></exodus>                                         |
      | an element with attributes | <prefs xmlns='urn:example:p'/> | <prefs xmlns='urn:example:p' theme='dark' count='3'/>                                                           |
      | a deep tree               | <prefs xmlns='urn:example:p'/> | <prefs xmlns='urn:example:p'><a><b><c><d>1</d><d>2</d></c></b></a></prefs>                                      |
      | an element in another namespace | <prefs xmlns='urn:example:p'/> | <prefs xmlns='urn:example:p'><x xmlns='urn:example:q'><y xmlns='urn:example:p'/></x></prefs>               |
      | text beyond ASCII         | <prefs xmlns='urn:example:p'/> | <prefs xmlns='urn:example:p'><motto>«To be, or not» — ♥ 🌹</motto></prefs>                                       |
      | text with markup in it    | <prefs xmlns='urn:example:p'/> | <prefs xmlns='urn:example:p'><motto>&lt;b&gt; &amp;amp; "quotes"</motto></prefs>                                 |
      | bookmarks                 | <storage xmlns='storage:bookmarks'/> | <storage xmlns='storage:bookmarks'><conference name='Elsinore' autojoin='true' jid='castle@conference.example'><nick>Hamlet</nick></conference></storage> |

  @XEP-0049/2.1-retrieved
  Scenario: what is stored again replaces what was stored
    Given Romeo has stored the private XML:
      """
      <prefs xmlns='urn:example:p'><nick>Hamlet</nick></prefs>
      """
    And Romeo has stored the private XML:
      """
      <prefs xmlns='urn:example:p'><nick>Yorick</nick></prefs>
      """
    When Romeo sends:
      """
      <iq type='get' id='p2'><query xmlns='jabber:iq:private'><prefs xmlns='urn:example:p'/></query></iq>
      """
    Then Romeo receives the private XML "p2" unchanged:
      """
      <prefs xmlns='urn:example:p'><nick>Yorick</nick></prefs>
      """
