Feature: XEP-0198 §10 Security

  @XEP-0198/10-authenticated
  Scenario: a client that is not authenticated does not get a session by its id
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet has opened a stream
    When Juliet sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='0' previd='${Romeo.session}'/>
      """
    And Romeo sends:
      """
      <iq type='get' id='after' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives a reply to "after"
    And while Romeo waits, Juliet receives no:
      """
      <resumed xmlns='urn:xmpp:sm:3'/>
      """

  @XEP-0198/10-authenticated
  Scenario: the session is there for its owner after somebody without authentication asked for it
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet has opened a stream
    When Romeo resets the connection
    And Juliet sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='0' previd='${Romeo.session}'/>
      """
    And Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <resumed xmlns='urn:xmpp:sm:3' previd='${Romeo.session}'/>
      """
    And while Romeo waits, Juliet receives no:
      """
      <resumed xmlns='urn:xmpp:sm:3'/>
      """
