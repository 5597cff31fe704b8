Feature: XEP-0441 §2.3 JID matching

  @XEP-0441/2.3.1-bare @XEP-0441/2.3.3-from
  Scenario: a bare JID in the list never stands for the resource that a message comes from
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
    When Romeo sends the messages "last" to "${Benvolio.bare}"
    Then Romeo's archive holds "last"

  @XEP-0441/2.3.1-bare @XEP-0441/2.3.2-to
  Scenario: a bare JID in the list never stands for the resource that a message goes to
    Given Romeo is online
    And Romeo has archiving preferences
    And Benvolio has an account
    And Juliet is online
    And Romeo has set the archiving preferences:
      """
      <prefs xmlns='urn:xmpp:mam:2' default='always'><always><jid>${Benvolio.bare}</jid></always><never><jid>${Juliet.bare}</jid></never></prefs>
      """
    When Romeo sends the messages "x" to "${Juliet.full}"
    And Romeo sends the messages "last" to "${Benvolio.bare}"
    Then Romeo's archive holds "last"

  @XEP-0441/2.3.1-full
  Scenario: a full JID in the list never does not stand for another resource
    Given Romeo is online
    And Romeo has archiving preferences
    And Benvolio has an account
    And Juliet/balcony is online
    And Juliet/chamber is online
    And Romeo has set the archiving preferences:
      """
      <prefs xmlns='urn:xmpp:mam:2' default='always'><always><jid>${Benvolio.bare}</jid></always><never><jid>${Juliet/balcony.full}</jid></never></prefs>
      """
    When Juliet/chamber sends the messages "x" to "${Romeo.bare}"
    Then Romeo receives:
      """
      <message id='x'/>
      """
    When Romeo sends the messages "last" to "${Benvolio.bare}"
    Then Romeo's archive holds "x, last"

  @XEP-0441/2.3.1-full
  Scenario: a full JID in the list always stands for that resource
    Given Romeo is online
    And Romeo has archiving preferences
    And Benvolio has an account
    And Juliet/balcony is online
    And Romeo has set the archiving preferences:
      """
      <prefs xmlns='urn:xmpp:mam:2' default='never'><always><jid>${Juliet/balcony.full}</jid><jid>${Benvolio.bare}</jid></always><never></never></prefs>
      """
    When Juliet/balcony sends the messages "x" to "${Romeo.bare}"
    Then Romeo receives:
      """
      <message id='x'/>
      """
    When Romeo sends the messages "last" to "${Benvolio.bare}"
    Then Romeo's archive holds "x, last"

  @XEP-0441/2.3.2-to
  Scenario: one's own JID in the list never does not keep what goes out from the archive
    Given Romeo is online
    And Romeo has archiving preferences
    And Benvolio has an account
    And Juliet has an account
    And Romeo has set the archiving preferences:
      """
      <prefs xmlns='urn:xmpp:mam:2' default='always'><always><jid>${Benvolio.bare}</jid></always><never><jid>${Romeo.bare}</jid></never></prefs>
      """
    When Romeo sends the messages "x" to "${Juliet.bare}"
    And Romeo sends the messages "last" to "${Benvolio.bare}"
    Then Romeo's archive holds "x, last"

  @XEP-0441/2.3.3-from
  Scenario: one's own JID in the list never does not keep what comes in from the archive
    Given Romeo is online
    And Romeo has archiving preferences
    And Benvolio has an account
    And Juliet is online
    And Romeo has set the archiving preferences:
      """
      <prefs xmlns='urn:xmpp:mam:2' default='always'><always><jid>${Benvolio.bare}</jid></always><never><jid>${Romeo.bare}</jid></never></prefs>
      """
    When Juliet sends the messages "x" to "${Romeo.bare}"
    Then Romeo receives:
      """
      <message id='x'/>
      """
    When Romeo sends the messages "last" to "${Benvolio.bare}"
    Then Romeo's archive holds "x, last"
