Feature: XEP-0198 §5 Resuming a session

  @XEP-0198/5-id
  Scenario: a session that can be resumed has an id
    Given Juliet is connected
    And Juliet has a session that can be resumed
    And Romeo is connected
    When Romeo sends:
      """
      <enable xmlns='urn:xmpp:sm:3' resume='true'/>
      """
    Then Romeo receives:
      """
      <enabled xmlns='urn:xmpp:sm:3' id='{any}'/>
      """

  @XEP-0198/5-id-unique
  Scenario: two sessions at a time have different ids
    Given Nurse is connected
    And Nurse has a session that can be resumed
    And Romeo is connected
    And Romeo/phone is connected
    When Romeo sends:
      """
      <enable xmlns='urn:xmpp:sm:3' resume='true'/>
      """
    And Romeo/phone sends:
      """
      <enable xmlns='urn:xmpp:sm:3' resume='true'/>
      """
    Then Romeo receives:
      """
      <enabled xmlns='urn:xmpp:sm:3' id='{first=any}'/>
      """
    And Romeo/phone receives:
      """
      <enabled xmlns='urn:xmpp:sm:3' id='{second=any}'/>
      """
    And "${first}" differs from "${second}"

  @XEP-0198/5-id-unique
  Scenario: two sessions one after the other have different ids
    Given Nurse is connected
    And Nurse has a session that can be resumed
    And Romeo is connected
    When Romeo sends:
      """
      <enable xmlns='urn:xmpp:sm:3' resume='true'/>
      """
    Then Romeo receives:
      """
      <enabled xmlns='urn:xmpp:sm:3' id='{first=any}'/>
      """
    When Romeo closes the stream
    Then the server closes the stream of Romeo
    When Romeo/phone comes online
    And Romeo/phone sends:
      """
      <enable xmlns='urn:xmpp:sm:3' resume='true'/>
      """
    Then Romeo/phone receives:
      """
      <enabled xmlns='urn:xmpp:sm:3' id='{second=any}'/>
      """
    And "${first}" differs from "${second}"

  @XEP-0198/5-id-length
  Scenario: the id has 4000 bytes at most
    Given Nurse is connected
    And Nurse has a session that can be resumed
    And Romeo is connected
    When Romeo sends:
      """
      <enable xmlns='urn:xmpp:sm:3' resume='true'/>
      """
    Then Romeo receives:
      """
      <enabled xmlns='urn:xmpp:sm:3' id='{/^.{1,4000}$/}'/>
      """

  @XEP-0198/5-resumed @XEP-0198/5-resumed-previd
  Scenario Outline: a session is resumed after its client <lost> the connection
    Given Romeo is connected
    And Romeo has a session that can be resumed
    When Romeo <lost> the connection
    And Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <resumed xmlns='urn:xmpp:sm:3' previd='${Romeo.session}'/>
      """

    Examples:
      | lost       |
      | resets     |
      | breaks off |

  @XEP-0198/5-resumed-h
  Scenario: the server that has handled nothing says so
    Given Romeo is connected
    And Romeo has a session that can be resumed
    When Romeo resets the connection
    And Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <resumed xmlns='urn:xmpp:sm:3' h='0'/>
      """

  @XEP-0198/5-resumed-h
  Scenario: the server tells how many stanzas it has handled
    Given Romeo is connected
    And Romeo has a session that can be resumed
    When Romeo sends:
      """
      <presence/>
      <message to='${Romeo.full}' type='chat' id='m1'><body>one</body></message>
      <iq type='get' id='q1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives a reply to "q1"
    When Romeo resets the connection
    And Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <resumed xmlns='urn:xmpp:sm:3' h='3'/>
      """

  @XEP-0198/5-carried-over
  Scenario: the server's count goes on after the session has been resumed
    Given Romeo is connected
    And Romeo has a session that can be resumed
    When Romeo sends:
      """
      <presence/>
      <iq type='get' id='q1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives a reply to "q1"
    When Romeo resets the connection
    And Romeo comes back and asks to resume the session
    And Romeo sends:
      """
      <message to='${Romeo.address}' type='chat' id='m1'><body>one</body></message>
      <r xmlns='urn:xmpp:sm:3'/>
      """
    Then Romeo receives:
      """
      <a xmlns='urn:xmpp:sm:3' h='3'/>
      """

  @XEP-0198/5-carried-over
  Scenario: a session is resumed a second time, with all that was counted before
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Romeo resets the connection
    And Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m1'><body>one</body></message>
      """
    And Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <message from='${Juliet.full}' id='m1'/>
      """
    When Romeo sends:
      """
      <message to='${Juliet.full}' type='chat' id='m2'><body>two</body></message>
      """
    Then Juliet receives:
      """
      <message from='${Romeo.address}' id='m2'/>
      """
    When Romeo resets the connection
    And Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m3'><body>three</body></message>
      """
    And Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <resumed xmlns='urn:xmpp:sm:3' previd='${Romeo.session}' h='1'/>
      """
    And Romeo receives:
      """
      <message from='${Juliet.full}' id='m3'/>
      """

  @XEP-0198/5-conflict
  Scenario: a stream that is still open is closed with conflict when its session is resumed on another
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Romeo/phone has authenticated
    When Romeo/phone sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='${Romeo.received}' previd='${Romeo.session}'/>
      """
    Then Romeo/phone receives:
      """
      <resumed xmlns='urn:xmpp:sm:3'/>
      """
    And the server closes the stream of Romeo with the error conflict

  @XEP-0198/5-resumed
  Scenario: a session is resumed while its stream is still open
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet is connected
    And Romeo/phone has authenticated
    When Romeo/phone sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='${Romeo.received}' previd='${Romeo.session}'/>
      """
    Then Romeo/phone receives:
      """
      <resumed xmlns='urn:xmpp:sm:3' previd='${Romeo.session}'/>
      """
    When Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m1'><body>one</body></message>
      """
    Then Romeo/phone receives:
      """
      <message from='${Juliet.full}' id='m1'/>
      """
