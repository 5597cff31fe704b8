Feature: XEP-0441 §2.1 What preferences change

  # Benvolio's conversation is archived whatever the default is, which shows that the archive is up to date.

  @XEP-0441/2.1.1-always
  Scenario: with the default always what is received is archived
    Given Romeo is online
    And Romeo has archiving preferences
    And Benvolio has an account
    And Juliet is online
    And Romeo has set the archiving preferences:
      """
      <prefs xmlns='urn:xmpp:mam:2' default='always'><always><jid>${Benvolio.bare}</jid></always><never></never></prefs>
      """
    When Juliet sends the messages "x" to "${Romeo.bare}"
    Then Romeo receives:
      """
      <message id='x'/>
      """
    When Romeo sends the messages "last" to "${Benvolio.bare}"
    Then Romeo's archive holds "x, last"

  @XEP-0441/2.1.1-always
  Scenario: with the default always what is sent is archived
    Given Romeo is online
    And Romeo has archiving preferences
    And Benvolio has an account
    And Juliet has an account
    And Romeo has set the archiving preferences:
      """
      <prefs xmlns='urn:xmpp:mam:2' default='always'><always><jid>${Benvolio.bare}</jid></always><never></never></prefs>
      """
    When Romeo sends the messages "x" to "${Juliet.bare}"
    And Romeo sends the messages "last" to "${Benvolio.bare}"
    Then Romeo's archive holds "x, last"

  @XEP-0441/2.1.1-never
  Scenario: with the default never what is received is not archived
    Given Romeo is online
    And Romeo has archiving preferences
    And Benvolio has an account
    And Juliet is online
    And Romeo has set the archiving preferences:
      """
      <prefs xmlns='urn:xmpp:mam:2' default='never'><always><jid>${Benvolio.bare}</jid></always><never></never></prefs>
      """
    When Juliet sends the messages "x" to "${Romeo.bare}"
    Then Romeo receives:
      """
      <message id='x'/>
      """
    When Romeo sends the messages "last" to "${Benvolio.bare}"
    Then Romeo's archive holds "last"

  @XEP-0441/2.1.1-never
  Scenario: with the default never what is sent is not archived
    Given Romeo is online
    And Romeo has archiving preferences
    And Benvolio has an account
    And Juliet has an account
    And Romeo has set the archiving preferences:
      """
      <prefs xmlns='urn:xmpp:mam:2' default='never'><always><jid>${Benvolio.bare}</jid></always><never></never></prefs>
      """
    When Romeo sends the messages "x" to "${Juliet.bare}"
    And Romeo sends the messages "last" to "${Benvolio.bare}"
    Then Romeo's archive holds "last"

  @XEP-0441/2.1.1-roster @XEP-0441/2.3.1-roster-bare
  Scenario: with the default roster what comes from a contact's resource is archived
    Given Romeo is online
    And Romeo has archiving preferences
    And Benvolio has an account
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    And Romeo has set the archiving preferences:
      """
      <prefs xmlns='urn:xmpp:mam:2' default='roster'><always><jid>${Benvolio.bare}</jid></always><never></never></prefs>
      """
    When Juliet sends the messages "x" to "${Romeo.bare}"
    Then Romeo receives:
      """
      <message id='x'/>
      """
    When Romeo sends the messages "last" to "${Benvolio.bare}"
    Then Romeo's archive holds "x, last"

  @XEP-0441/2.1.1-roster-only
  Scenario: with the default roster what comes from a stranger is not archived
    Given Romeo is online
    And Romeo has archiving preferences
    And Benvolio has an account
    And Juliet is online
    And Romeo has set the archiving preferences:
      """
      <prefs xmlns='urn:xmpp:mam:2' default='roster'><always><jid>${Benvolio.bare}</jid></always><never></never></prefs>
      """
    When Juliet sends the messages "x" to "${Romeo.bare}"
    Then Romeo receives:
      """
      <message id='x'/>
      """
    When Romeo sends the messages "last" to "${Benvolio.bare}"
    Then Romeo's archive holds "last"

  @XEP-0441/2.1.2-archived
  Scenario Outline: what is exchanged with somebody in the list always is archived although the default is <default>
    Given Romeo is online
    And Romeo has archiving preferences
    And Benvolio has an account
    And Juliet is online
    And Romeo has set the archiving preferences:
      """
      <prefs xmlns='urn:xmpp:mam:2' default='<default>'><always><jid>${Juliet.bare}</jid><jid>${Benvolio.bare}</jid></always><never/></prefs>
      """
    When Juliet sends the messages "x" to "${Romeo.bare}"
    Then Romeo receives:
      """
      <message id='x'/>
      """
    When Romeo sends the messages "y" to "${Juliet.bare}"
    And Romeo sends the messages "last" to "${Benvolio.bare}"
    Then Romeo's archive holds "x, y, last"

    Examples:
      | default |
      | never   |
      | roster  |

  @XEP-0441/2.1.3-not-archived
  Scenario: what is exchanged with somebody in the list never is not archived although the default is always
    Given Romeo is online
    And Romeo has archiving preferences
    And Benvolio has an account
    And Juliet is online
    And Romeo has set the archiving preferences:
      """
      <prefs xmlns='urn:xmpp:mam:2' default='always'><always><jid>${Benvolio.bare}</jid></always><never><jid>${Juliet.bare}</jid></never></prefs>
      """
    When Juliet sends the messages "x" to "${Romeo.bare}"
    Then Romeo receives:
      """
      <message id='x'/>
      """
    When Romeo sends the messages "y" to "${Juliet.bare}"
    And Romeo sends the messages "last" to "${Benvolio.bare}"
    Then Romeo's archive holds "last"
