Feature: XEP-0198 §7 Closing the stream

  @XEP-0198/7-clean
  Scenario: contacts are told at once that a client which closes its stream is gone
    Given Romeo is online
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    And Romeo has a session that can be resumed
    When Romeo closes the stream
    Then Juliet receives:
      """
      <presence from='${Romeo.address}' type='unavailable'/>
      """

  @XEP-0198/7-gone
  Scenario: a session whose stream was closed cannot be resumed
    Given Romeo is connected
    And Romeo has a session that can be resumed
    When Romeo closes the stream
    And Romeo has seen the end of the stream
    And Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <failed xmlns='urn:xmpp:sm:3'/>
      """

  @XEP-0198/7-clean
  Scenario: a session that was resumed ends when its stream is closed
    Given Romeo is online
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    And Romeo has a session that can be resumed
    When Romeo resets the connection
    And Romeo comes back and asks to resume the session
    And Romeo disregards what has come
    And Romeo closes the stream
    Then Juliet receives:
      """
      <presence from='${Romeo.address}' type='unavailable'/>
      """

  @XEP-0198/7-unfinished
  Scenario: a request to a client that is away is not refused, and answered when the client is back
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Romeo resets the connection
    And Juliet sends:
      """
      <iq to='${Romeo.address}' type='get' id='q1'><query xmlns='urn:example:unknown'/></iq>
      """
    Then after a while Juliet has received no:
      """
      <iq from='${Romeo.address}' type='error' id='q1'/>
      """
    When Romeo comes back and asks to resume the session
    And Romeo sends:
      """
      <iq to='${Juliet.full}' type='result' id='q1'/>
      """
    Then Juliet receives:
      """
      <iq from='${Romeo.address}' type='result' id='q1'/>
      """
