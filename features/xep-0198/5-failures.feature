Feature: XEP-0198 §5 Sessions that cannot be resumed

  @XEP-0198/5-unknown
  Scenario Outline: <an id> cannot be resumed
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet has authenticated
    When Juliet sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='0' previd='<previd>'/>
      """
    Then Juliet receives:
      """
      <failed xmlns='urn:xmpp:sm:3'/>
      """

    Examples:
      | an id                           | previd              |
      | an id that was never given      | no-such-session     |
      | the session of another user     | ${Romeo.session}    |

  @XEP-0198/5-unknown
  Scenario: another user's attempt leaves the session as it is
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet has authenticated
    When Romeo resets the connection
    And Juliet sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='0' previd='${Romeo.session}'/>
      """
    Then Juliet receives:
      """
      <failed xmlns='urn:xmpp:sm:3'/>
      """
    When Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <resumed xmlns='urn:xmpp:sm:3' previd='${Romeo.session}'/>
      """

  @XEP-0198/5-unknown-condition
  Scenario Outline: <an id> is not found
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet has authenticated
    When Juliet sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='0' previd='<previd>'/>
      """
    Then Juliet receives:
      """
      <failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
      """

    Examples:
      | an id                           | previd              |
      | an id that was never given      | no-such-session     |
      | the session of another user     | ${Romeo.session}    |

  @XEP-0198/5-bind-after-failure
  Scenario: a client whose session is unknown binds a resource on the same stream
    Given Romeo has authenticated
    And the server offers Romeo the stream feature "sm" in "urn:xmpp:sm:3"
    When Romeo sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='0' previd='no-such-session'/>
      <iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>
      """
    Then Romeo receives:
      """
      <failed xmlns='urn:xmpp:sm:3'/>
      """
    And Romeo receives:
      """
      <iq type='result' id='bind'/>
      """

  @XEP-0198/5-not-supported
  Scenario: a server that resumes no sessions says that resumption failed
    Given Romeo is connected
    And Romeo's server resumes no sessions
    And Romeo/phone has authenticated
    When Romeo/phone sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='0' previd='no-such-session'/>
      """
    Then Romeo/phone receives:
      """
      <failed xmlns='urn:xmpp:sm:3'/>
      """

  @XEP-0198/5-not-supported-condition
  Scenario: a server that resumes no sessions says that this is not implemented
    Given Romeo is connected
    And Romeo's server resumes no sessions
    And Romeo/phone has authenticated
    When Romeo/phone sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='0' previd='no-such-session'/>
      """
    Then Romeo/phone receives:
      """
      <failed xmlns='urn:xmpp:sm:3'><feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>
      """

  @XEP-0198/5-unknown
  Scenario: a session that has timed out cannot be resumed
    Given Romeo is connected
    And Romeo has a session that can be resumed for 1 s
    When Romeo resets the connection
    And the 1 s for which the session can be resumed are over
    And Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <failed xmlns='urn:xmpp:sm:3'/>
      """

  @XEP-0198/5-timed-out-h
  Scenario: the server tells what it had handled in a session that has timed out
    Given Romeo is connected
    And Romeo has a session that can be resumed for 1 s
    When Romeo sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>one</body></message>
      <iq type='get' id='q1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives a reply to "q1"
    When Romeo resets the connection
    And the 1 s for which the session can be resumed are over
    And Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <failed xmlns='urn:xmpp:sm:3' h='2'/>
      """
