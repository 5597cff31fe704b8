Feature: XEP-0441 §2.1 Retrieving and setting preferences

  @XEP-0441/2.1-prefs @XEP-0441/2.1-lists
  Scenario: the preferences have a default and both lists
    Given Romeo is online
    And Romeo has archiving preferences
    When Romeo sends:
      """
      <iq type='get' id='p1'><prefs xmlns='urn:xmpp:mam:2'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='p1'><prefs xmlns='urn:xmpp:mam:2' default='{any}'><always/><never/></prefs></iq>
      """

  @XEP-0441/2.1.1-values
  Scenario: the default is one of three
    Given Romeo is online
    And Romeo has archiving preferences
    When Romeo sends:
      """
      <iq type='get' id='p1'><prefs xmlns='urn:xmpp:mam:2'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='p1'><prefs xmlns='urn:xmpp:mam:2' default='{always|never|roster}'/></iq>
      """

  @XEP-0441/2.1-applied
  Scenario Outline: a change of the default to "<default>" is answered with preferences, or refused
    Given Romeo is online
    And Romeo has archiving preferences
    When Romeo sends:
      """
      <iq type='set' id='p1'><prefs xmlns='urn:xmpp:mam:2' default='<default>'><always><jid>romeo@montague.example</jid></always><never><jid>montague@montague.example</jid></never></prefs></iq>
      """
    Then Romeo is answered "p1" with preferences or an error

    Examples:
      | default |
      | always  |
      | never   |
      | roster  |

  @XEP-0441/2.1-kept
  Scenario: what has been set is what is told later
    Given Romeo is online
    And Romeo has archiving preferences
    And Romeo has set the archiving preferences:
      """
      <prefs xmlns='urn:xmpp:mam:2' default='never'><always><jid>romeo@montague.example</jid></always><never><jid>montague@montague.example</jid></never></prefs>
      """
    When Romeo sends:
      """
      <iq type='get' id='p2'><prefs xmlns='urn:xmpp:mam:2'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='p2'><prefs xmlns='urn:xmpp:mam:2' default='never'><always><jid>romeo@montague.example</jid></always><never><jid>montague@montague.example</jid></never></prefs></iq>
      """

  @XEP-0441/2.1.2-missing
  Scenario: a change without the list always makes that list empty
    Given Romeo is online
    And Romeo has archiving preferences
    And Romeo has set the archiving preferences:
      """
      <prefs xmlns='urn:xmpp:mam:2' default='always'><always><jid>romeo@montague.example</jid></always><never></never></prefs>
      """
    When Romeo sends:
      """
      <iq type='set' id='p1'><prefs xmlns='urn:xmpp:mam:2' default='always'><never/></prefs></iq>
      """
    Then Romeo is answered "p1" with preferences whose list "always" is empty

  @XEP-0441/2.1.3-missing
  Scenario: a change without the list never makes that list empty
    Given Romeo is online
    And Romeo has archiving preferences
    And Romeo has set the archiving preferences:
      """
      <prefs xmlns='urn:xmpp:mam:2' default='always'><always></always><never><jid>montague@montague.example</jid></never></prefs>
      """
    When Romeo sends:
      """
      <iq type='set' id='p1'><prefs xmlns='urn:xmpp:mam:2' default='always'><always/></prefs></iq>
      """
    Then Romeo is answered "p1" with preferences whose list "never" is empty

  @XEP-0441/2.2-node
  Scenario: the command for advanced configuration, where there is one, is at the well-known node
    Given Romeo is online
    And a command of Romeo's server is about archiving
    When Romeo sends:
      """
      <iq type='get' id='c1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='c1'><query xmlns='http://jabber.org/protocol/disco#items'><item node='urn:xmpp:mam#configure'/></query></iq>
      """
