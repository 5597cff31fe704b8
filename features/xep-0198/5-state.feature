Feature: XEP-0198 §5 What a session has kept

  @XEP-0198/5-address
  Scenario: the client speaks from the address that it had
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Romeo resets the connection
    And Romeo comes back and asks to resume the session
    And Romeo sends:
      """
      <message to='${Juliet.full}' type='chat' id='m9'><body>I am here still</body></message>
      """
    Then Juliet receives:
      """
      <message from='${Romeo.address}' id='m9'/>
      """

  @XEP-0198/5-presence-kept
  Scenario: the resource is available as before, without new presence
    Given Romeo is online
    And Romeo has a session that can be resumed
    And Juliet is connected
    When Romeo resets the connection
    And Romeo comes back and asks to resume the session
    And Romeo sends:
      """
      <message to='${Juliet.full}' type='chat' id='m9'><body>I am here still</body></message>
      """
    Then Juliet receives:
      """
      <message from='${Romeo.address}' id='m9'/>
      """
    When Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>then stay</body></message>
      """
    Then Romeo receives:
      """
      <message from='${Juliet.full}' id='m1'/>
      """

  @XEP-0198/5-never-unavailable
  Scenario: a contact sees the resource as available all the time
    Given Romeo is online
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    And Romeo has a session that can be resumed
    When Romeo resets the connection
    And Romeo comes back and asks to resume the session
    And Romeo sends:
      """
      <message to='${Juliet.full}' type='chat' id='m9'><body>I am here still</body></message>
      """
    Then Juliet receives:
      """
      <message from='${Romeo.address}' id='m9'/>
      """
    And after a while Juliet has received no:
      """
      <presence from='${Romeo.address}' type='unavailable'/>
      """

  @XEP-0198/7-unfinished
  Scenario Outline: a contact is not told that Romeo is gone when he <lost> the connection
    Given Romeo is online
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    And Romeo has a session that can be resumed
    When Romeo <lost> the connection
    Then after a while Juliet has received no:
      """
      <presence from='${Romeo.address}' type='unavailable'/>
      """
    When Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <resumed xmlns='urn:xmpp:sm:3'/>
      """

    Examples:
      | lost       |
      | resets     |
      | breaks off |

  @XEP-0198/5-roster-changes
  Scenario: the roster has changed while the client was away
    Given Romeo is online
    And Romeo has asked for the roster
    And Romeo has a session that can be resumed
    And Romeo/phone is connected
    When Romeo resets the connection
    And Romeo/phone sends the roster set "r1":
      """
      <item jid='nurse@example.org' name='Nurse'/>
      """
    Then the roster set "r1" of Romeo/phone succeeds
    When Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='nurse@example.org' name='Nurse'/></query></iq>
      """

  @XEP-0198/5-presence-kept
  Scenario: who comes online while the client is away sees its presence
    Given Romeo is online
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    And Romeo has a session that can be resumed
    When Romeo resets the connection
    And Juliet/balcony comes online
    Then Juliet/balcony receives:
      """
      <presence from='${Romeo.address}' type='{absent}'/>
      """

  @XEP-0198/5-state
  Scenario: an occupant of a room is one still
    Given Juliet is online
    And Juliet has created the room "cave"
    And Romeo is online
    And Romeo has a session that can be resumed
    And Romeo has entered the room "${cave}" as "romeo"
    When Romeo resets the connection
    And Juliet sends:
      """
      <message to='${cave}' type='groupchat' id='m1'><body>one</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo comes back and asks to resume the session
    Then Romeo receives:
      """
      <message from='${cave}/juliet' type='groupchat'><body>one</body></message>
      """
