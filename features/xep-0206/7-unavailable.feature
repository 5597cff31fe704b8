Feature: XEP-0206 §7 Clients that are gone

  Background:
    Given Romeo has a BOSH session
    And the server granted Romeo a "maxpause"
    And Juliet is connected

  @XEP-0206/7-iq
  Scenario: a request to a client that does not come back is answered with service-unavailable
    When Romeo sends request 1:
      """
      <body pause='3'/>
      """
    And request 1 of Romeo has had time to arrive
    And Juliet sends:
      """
      <iq type='get' id='q1' to='${Romeo.full}'><query xmlns='urn:example:unknown'/></iq>
      """
    And 4 seconds pass
    Then Juliet receives the stanza error service-unavailable for "q1"

  @XEP-0206/7-dropped-presence
  Scenario: presence for a client that does not come back is dropped
    When Romeo sends request 1:
      """
      <body pause='3'/>
      """
    And request 1 of Romeo has had time to arrive
    And Juliet sends:
      """
      <presence to='${Romeo.full}'/>
      """
    And 4 seconds pass
    Then after a while Juliet has received no:
      """
      <presence type='error'/>
      """

  @XEP-0206/7-stored
  Scenario: a message for a client that does not come back is stored, or its sender told
    When Romeo sends request 1:
      """
      <body pause='3'><presence xmlns='jabber:client'/></body>
      """
    And request 1 of Romeo has had time to arrive
    And Juliet sends:
      """
      <message type='chat' id='m1' to='${Romeo.full}'><body>Art thou gone so?</body></message>
      """
    And 4 seconds pass
    Then either Romeo gets "m1" when online again or Juliet is told of an error
