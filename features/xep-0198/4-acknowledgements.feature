Feature: XEP-0198 §4 Acknowledgements

  @XEP-0198/4-zero
  Scenario: the count begins with zero
    Given Romeo is online
    And Romeo has enabled Stream Management
    When Romeo sends:
      """
      <r xmlns='urn:xmpp:sm:3'/>
      """
    Then Romeo receives:
      """
      <a xmlns='urn:xmpp:sm:3' h='0'/>
      """

  @XEP-0198/4-zero
  Scenario: what was sent before <enable/> is not in the count, and what was sent after it is
    Given Romeo is connected
    And the server offers Romeo the stream feature "sm" in "urn:xmpp:sm:3"
    When Romeo sends:
      """
      <message to='${Romeo.full}' type='chat'><body>before</body></message>
      <message to='${Romeo.full}' type='chat'><body>before</body></message>
      <enable xmlns='urn:xmpp:sm:3'/>
      <message to='${Romeo.full}' type='chat'><body>after</body></message>
      <message to='${Romeo.full}' type='chat'><body>after</body></message>
      <message to='${Romeo.full}' type='chat'><body>after</body></message>
      <r xmlns='urn:xmpp:sm:3'/>
      """
    Then Romeo receives:
      """
      <a xmlns='urn:xmpp:sm:3' h='3'/>
      """

  @XEP-0198/1-no-stanzas
  Scenario: elements of Stream Management and white space are not in the count
    Given Romeo is connected
    And Romeo has enabled Stream Management
    When Romeo sends the bytes:
      """
      <r xmlns='urn:xmpp:sm:3'/> <a xmlns='urn:xmpp:sm:3' h='0'/>
      <message to='${Romeo.full}' type='chat'><body>one</body></message>
      <iq type='get' id='q1'><ping xmlns='urn:xmpp:ping'/></iq> <r xmlns='urn:xmpp:sm:3'/>
      """
    Then Romeo receives in this order:
      """
      <a xmlns='urn:xmpp:sm:3' h='0'/>
      <a xmlns='urn:xmpp:sm:3' h='2'/>
      """

  @XEP-0198/4-answer @XEP-0198/4-h
  Scenario: each request is answered with the number of stanzas handled by then
    Given Romeo is connected
    And Romeo has enabled Stream Management
    When Romeo sends:
      """
      <message to='${Romeo.full}' type='chat'><body>one</body></message>
      <r xmlns='urn:xmpp:sm:3'/>
      <message to='${Romeo.full}' type='chat'><body>two</body></message>
      <message to='${Romeo.full}' type='chat'><body>three</body></message>
      <r xmlns='urn:xmpp:sm:3'/>
      """
    Then Romeo receives in this order:
      """
      <a xmlns='urn:xmpp:sm:3' h='1'/>
      <a xmlns='urn:xmpp:sm:3' h='3'/>
      """

  @XEP-0198/4-each-request
  Scenario: a request is answered although nothing has been sent since the last
    Given Romeo is connected
    And Romeo has enabled Stream Management
    When Romeo sends:
      """
      <presence/>
      <r xmlns='urn:xmpp:sm:3'/>
      <r xmlns='urn:xmpp:sm:3'/>
      """
    Then Romeo receives:
      """
      <a xmlns='urn:xmpp:sm:3' h='1'/>
      """
    And Romeo receives:
      """
      <a xmlns='urn:xmpp:sm:3' h='1'/>
      """

  @XEP-0198/4-soon
  Scenario: a request is answered at once
    Given Romeo is connected
    And Romeo has enabled Stream Management
    When Romeo sends:
      """
      <message to='${Romeo.full}' type='chat'><body>one</body></message>
      <r xmlns='urn:xmpp:sm:3'/>
      """
    Then Romeo soon receives:
      """
      <a xmlns='urn:xmpp:sm:3' h='1'/>
      """

  @XEP-0198/4-withheld
  Scenario: a request is answered although the client owes the server an acknowledgement
    Given Romeo is connected
    And Romeo has enabled Stream Management
    And Juliet is connected
    When Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>one</body></message>
      <message to='${Romeo.full}' type='chat' id='m2'><body>two</body></message>
      """
    Then Romeo receives:
      """
      <message from='${Juliet.full}' id='m2'/>
      """
    When Romeo sends:
      """
      <r xmlns='urn:xmpp:sm:3'/>
      """
    Then Romeo receives:
      """
      <a xmlns='urn:xmpp:sm:3' h='0'/>
      """

  @XEP-0198/4-no-waiting
  Scenario: the server sends on while it waits for an acknowledgement
    Given Romeo is connected
    And Romeo has enabled Stream Management
    And Juliet is connected
    When Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>one</body></message>
      <message to='${Romeo.full}' type='chat' id='m2'><body>two</body></message>
      <message to='${Romeo.full}' type='chat' id='m3'><body>three</body></message>
      """
    Then Romeo receives in this order:
      """
      <message from='${Juliet.full}' id='m1'/>
      <message from='${Juliet.full}' id='m2'/>
      <message from='${Juliet.full}' id='m3'/>
      """

  @XEP-0198/4-counters
  Scenario: all that came after <enabled/> can be acknowledged
    Given Romeo is connected
    And Romeo has enabled Stream Management
    And Juliet is connected
    When Romeo sends:
      """
      <presence/>
      <iq type='get' id='q1'><query xmlns='jabber:iq:roster'/></iq>
      <iq type='get' id='q2' to='${domain}'><query xmlns='urn:example:unknown'/></iq>
      """
    And Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>one</body></message>
      <presence to='${Romeo.full}' id='m2'/>
      """
    Then Romeo receives each of:
      """
      <iq id='q1'/>
      <iq id='q2'/>
      <message id='m1'/>
      <presence id='m2'/>
      """
    When Romeo acknowledges what has come
    And Romeo sends:
      """
      <iq type='get' id='after' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives a reply to "after"
    And the stream of Romeo stays open

  @XEP-0198/4-unasked-taken
  Scenario: acknowledgements that nobody asked for are taken, the same again, too
    Given Romeo is connected
    And Romeo has enabled Stream Management
    And Juliet is connected
    When Romeo sends:
      """
      <a xmlns='urn:xmpp:sm:3' h='0'/>
      <a xmlns='urn:xmpp:sm:3' h='0'/>
      """
    And Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>one</body></message>
      """
    Then Romeo receives:
      """
      <message from='${Juliet.full}' id='m1'/>
      """
    When Romeo acknowledges what has come
    And Romeo acknowledges what has come
    And Romeo sends:
      """
      <iq type='get' id='after' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives a reply to "after"
    And the stream of Romeo stays open
    And Romeo has not received besides:
      """
      <failed xmlns='urn:xmpp:sm:3'/>
      """

  @XEP-0198/8.1-attributes
  Scenario: acknowledgements go on through a session as in the basic scenario
    Given Romeo is connected
    And the server offers Romeo the stream feature "sm" in "urn:xmpp:sm:3"
    When Romeo sends:
      """
      <enable xmlns='urn:xmpp:sm:3'/>
      <iq id='q1' type='get'><query xmlns='jabber:iq:roster'/></iq>
      <r xmlns='urn:xmpp:sm:3'/>
      """
    Then Romeo receives each of:
      """
      <enabled xmlns='urn:xmpp:sm:3'/>
      <iq id='q1' type='result'/>
      <a xmlns='urn:xmpp:sm:3' h='1'/>
      """
    When Romeo sends:
      """
      <a xmlns='urn:xmpp:sm:3' h='1'/>
      <presence/>
      <r xmlns='urn:xmpp:sm:3'/>
      """
    Then Romeo receives:
      """
      <a xmlns='urn:xmpp:sm:3' h='2'/>
      """

  @XEP-0198/8.2-many
  Scenario: five stanzas are acknowledged at once, and five more
    Given Romeo is connected
    And Romeo has enabled Stream Management
    When Romeo sends:
      """
      <message to='${Romeo.full}'/><message to='${Romeo.full}'/><message to='${Romeo.full}'/>
      <message to='${Romeo.full}'/><message to='${Romeo.full}'/><r xmlns='urn:xmpp:sm:3'/>
      <message to='${Romeo.full}'/><message to='${Romeo.full}'/><message to='${Romeo.full}'/>
      <message to='${Romeo.full}'/><message to='${Romeo.full}'/><r xmlns='urn:xmpp:sm:3'/>
      """
    Then Romeo receives in this order:
      """
      <a xmlns='urn:xmpp:sm:3' h='5'/>
      <a xmlns='urn:xmpp:sm:3' h='10'/>
      """
