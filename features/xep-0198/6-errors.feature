Feature: XEP-0198 §6 Errors

  @XEP-0198/6-failed
  Scenario: a client that has bound a resource is answered when it asks to resume a session
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Romeo/phone is connected
    When Romeo resets the connection
    And Romeo/phone sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='${Romeo.received}' previd='${Romeo.session}'/>
      """
    Then Romeo/phone is answered by one of:
      """
      <failed xmlns='urn:xmpp:sm:3'/>
      <resumed xmlns='urn:xmpp:sm:3'/>
      """

  @XEP-0198/6-failed
  Scenario: a client that is not authenticated is answered when it asks to resume a session
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet has opened a stream
    When Juliet sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='0' previd='${Romeo.session}'/>
      """
    Then Juliet is answered by one of:
      """
      <failed xmlns='urn:xmpp:sm:3'/>
      <error xmlns='http://etherx.jabber.org/streams'/>
      """

  @XEP-0198/6-failed
  Scenario: a client that asks to resume a session with a count that is too high is answered
    Given Romeo is connected
    And Romeo has a session that can be resumed
    When Romeo resets the connection
    And Romeo comes back and asks to resume the session, acknowledging 10 stanzas too many
    Then Romeo is answered by one of:
      """
      <failed xmlns='urn:xmpp:sm:3'/>
      <resumed xmlns='urn:xmpp:sm:3'/>
      <error xmlns='http://etherx.jabber.org/streams'/>
      """

  @XEP-0198/6-condition
  Scenario Outline: the failure has a condition when <what>
    Given Juliet is connected
    And the server offers Juliet the stream feature "sm" in "urn:xmpp:sm:3"
    And Romeo <has come>
    When Romeo sends:
      """
      <request>
      """
    Then Romeo receives <failed> with a condition

    Examples:
      | what                                      | has come            | request                                                            |
      | who enables has not authenticated         | has opened a stream | <enable xmlns='urn:xmpp:sm:3'/>                                    |
      | who enables has bound no resource         | has authenticated   | <enable xmlns='urn:xmpp:sm:3'/>                                    |
      | the session is unknown                    | has authenticated   | <resume xmlns='urn:xmpp:sm:3' h='0' previd='no-such-session'/>     |

  @XEP-0198/6-recoverable
  Scenario: a client whose session is unknown binds a resource and enables Stream Management anew
    Given Romeo has authenticated
    And the server offers Romeo the stream feature "sm" in "urn:xmpp:sm:3"
    When Romeo sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='0' previd='no-such-session'/>
      <iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='bind'/>
      """
    When Romeo sends:
      """
      <enable xmlns='urn:xmpp:sm:3'/>
      <presence/>
      <r xmlns='urn:xmpp:sm:3'/>
      """
    Then Romeo receives:
      """
      <a xmlns='urn:xmpp:sm:3' h='1'/>
      """

  @XEP-0198/6-too-high
  Scenario Outline: acknowledging <h> stanzas of none ends the stream
    Given Romeo is connected
    And Romeo has enabled Stream Management
    When Romeo sends:
      """
      <a xmlns='urn:xmpp:sm:3' h='<h>'/>
      """
    Then the server closes the stream of Romeo with the error undefined-condition

    Examples:
      | h          |
      | 1          |
      | 4294967295 |

  @XEP-0198/6-too-high
  Scenario: acknowledging one stanza more than came ends the stream
    Given Romeo is connected
    And Romeo has enabled Stream Management
    And Juliet is connected
    When Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>one</body></message>
      """
    Then Romeo receives:
      """
      <message from='${Juliet.full}' id='m1'/>
      """
    When Romeo sends:
      """
      <a xmlns='urn:xmpp:sm:3' h='2'/>
      """
    Then the server closes the stream of Romeo with the error undefined-condition

  @XEP-0198/6-too-high
  Scenario: asking to resume a session with a count that is too high ends the stream
    Given Romeo is connected
    And Romeo has a session that can be resumed
    When Romeo resets the connection
    And Romeo comes back and asks to resume the session, acknowledging 10 stanzas too many
    Then Romeo receives:
      """
      <error xmlns='http://etherx.jabber.org/streams'><undefined-condition xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></error>
      """

  @XEP-0198/6-handled-count-too-high
  Scenario: the error says that the count is too high
    Given Romeo is connected
    And Romeo has enabled Stream Management
    When Romeo sends:
      """
      <a xmlns='urn:xmpp:sm:3' h='10'/>
      """
    Then Romeo receives:
      """
      <error xmlns='http://etherx.jabber.org/streams'><handled-count-too-high xmlns='urn:xmpp:sm:3'/></error>
      """
