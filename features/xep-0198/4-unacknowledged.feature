Feature: XEP-0198 §4 What becomes of stanzas that are never acknowledged

  @XEP-0198/4-unhandled @XEP-0198/4-unavailable
  Scenario Outline: <a message> that was not acknowledged is not lost when Romeo, who <has>, <ends>
    Given Romeo is online
    And Romeo <has>
    And Juliet is connected
    When Juliet sends:
      """
      <message to='${Romeo.full}' type='<type>' id='m1'><body>Art thou gone so?</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo <ends>
    And the server has had time to deal with what Juliet sent
    And Romeo/phone comes online
    Then "m1" from Juliet comes to Romeo/phone, comes back, or is in the archive

    Examples:
      | a message        | type   | has                               | ends                     |
      | a chat message   | chat   | has a session that can be resumed | closes the stream        |
      | a normal message | normal | has a session that can be resumed | closes the stream        |
      | a chat message   | chat   | has enabled Stream Management     | closes the stream        |
      | a chat message   | chat   | has enabled Stream Management     | resets the connection    |
      | a normal message | normal | has enabled Stream Management     | breaks off the connection |

  @XEP-0198/4-unhandled @XEP-0198/4-unavailable
  Scenario: a message that was not acknowledged is not lost while another resource is online
    Given Romeo is online
    And Romeo has enabled Stream Management
    And Romeo/phone is online
    And Juliet is connected
    When Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>Art thou gone so?</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo resets the connection
    Then "m1" from Juliet comes to Romeo/phone, comes back, or is in the archive

  @XEP-0198/4-unavailable
  Scenario Outline: a request that was not acknowledged is answered with an error when Romeo, who <has>, <ends>
    Given Romeo is connected
    And Romeo <has>
    And Juliet is connected
    When Juliet sends:
      """
      <iq to='${Romeo.full}' type='get' id='q1'><query xmlns='urn:example:unknown'/></iq>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo <ends>
    Then Juliet receives:
      """
      <iq from='${Romeo.full}' type='error' id='q1'/>
      """

    Examples:
      | has                               | ends                  |
      | has a session that can be resumed | closes the stream     |
      | has enabled Stream Management     | resets the connection |

  @XEP-0198/4-unhandled
  Scenario: messages that came while a session was waiting are not lost when it ends
    Given Romeo is online
    And Romeo has a session that can be resumed for 1 s
    And Juliet is connected
    When Romeo resets the connection
    And Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m1'><body>Art thou gone so?</body></message>
      """
    And the 1 s for which the session can be resumed are over
    And Romeo/phone comes online
    Then "m1" from Juliet comes to Romeo/phone, comes back, or is in the archive

  @XEP-0198/4-unhandled
  Scenario: messages that came while a session was waiting are not lost when its resource is bound anew
    Given Romeo is online at the resource "orchard"
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Romeo resets the connection
    And Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m1'><body>Art thou gone so?</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo comes online anew with the resource "orchard"
    Then "m1" from Juliet comes to Romeo, comes back, or is in the archive

  @XEP-0198/4-delay
  Scenario: what is delivered again has the time of its first delivery
    Given Romeo is online
    And Romeo has enabled Stream Management
    And Juliet is connected
    When Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>Art thou gone so?</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo resets the connection
    And the server has had time to deal with what Juliet sent
    And Romeo/phone comes online
    And Romeo/phone receives "m1" again
    Then what came again has the time of its delivery
