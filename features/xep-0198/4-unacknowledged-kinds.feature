Feature: XEP-0198 §4 Which stanzas that were never acknowledged are ignored

  @XEP-0198/4-ignored
  Scenario Outline: no error comes of <kind> that was not acknowledged when Romeo, who <has>, <ends>
    Given Romeo is connected
    And Romeo <has>
    And Juliet is connected
    When Juliet sends:
      """
      <stanza>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo <ends>
    And the server has had time to deal with what Juliet sent
    Then after a while Juliet has received no:
      """
      <error>
      """

    Examples:
      | kind              | has                               | ends                  | stanza                                                                                                                                     | error                                                 |
      | a result          | has enabled Stream Management     | resets the connection | <iq to='${Romeo.full}' type='result' id='m1'/>                                                                                             | <iq from='${Romeo.full}' type='error' id='m1'/>       |
      | a result          | has a session that can be resumed | closes the stream     | <iq to='${Romeo.full}' type='result' id='m1'/>                                                                                             | <iq from='${Romeo.full}' type='error' id='m1'/>       |
      | an error          | has enabled Stream Management     | resets the connection | <message to='${Romeo.full}' type='error' id='m1'><error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message> | <message from='${Romeo.full}' type='error' id='m1'/>  |
      | directed presence | has enabled Stream Management     | resets the connection | <presence to='${Romeo.full}' id='m1'/>                                                                                                     | <presence from='${Romeo.full}' type='error'/>         |
      | directed presence | has a session that can be resumed | closes the stream     | <presence to='${Romeo.full}' id='m1'/>                                                                                                     | <presence from='${Romeo.full}' type='error'/>         |
