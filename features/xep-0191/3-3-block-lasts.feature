Feature: XEP-0191 §3.3 How long and for what a block holds

  Background:
    Given Juliet is online
    And Juliet's server supports "urn:xmpp:blocking"
    And Romeo is online

  @XEP-0191/3.3-across-sessions
  Scenario: a block holds in the user's other sessions
    Given Juliet has blocked "${Romeo.bare}"
    And Juliet/balcony is online
    When Romeo sends the message "m1" of type "chat" to "${Juliet/balcony.full}"
    And the server has had time to deal with what Romeo sent
    Then after a while Juliet/balcony has received no:
      """
      <message id='m1'/>
      """

  @XEP-0191/3.3-across-sessions
  Scenario: a block outlives the session in which it was made
    Given Juliet has blocked "${Romeo.bare}"
    When Juliet closes the stream
    Then the server closes the stream of Juliet
    When Juliet/balcony comes online
    And Romeo sends the message "m1" of type "chat" to "${Juliet.bare}"
    And the server has had time to deal with what Romeo sent
    Then after a while Juliet/balcony has received no:
      """
      <message id='m1'/>
      """

  @XEP-0191/3.3-not-delivered
  Scenario: what a blocked user sends while the user is away does not wait for the user
    Given Juliet has blocked "${Romeo.bare}"
    When Juliet closes the stream
    Then the server closes the stream of Juliet
    When Romeo sends the message "m1" of type "chat" to "${Juliet.bare}"
    And the server has had time to deal with what Romeo sent
    And Juliet/balcony comes online
    Then after a while Juliet/balcony has received no:
      """
      <message id='m1'/>
      """

  @XEP-0191/3.3-not-delivered
  Scenario: a blocked occupant of a room is not heard
    Given Romeo's server hosts a "conference/text" service
    And Romeo has created the room "cave"
    And Juliet has entered the room "${cave}" as "juliet"
    And Juliet has blocked "${cave}/romeo"
    When Romeo sends the message "m1" of type "groupchat" to "${cave}"
    Then Romeo receives:
      """
      <message type='groupchat' id='m1' from='${cave}/romeo'/>
      """
    And after a while Juliet has received no:
      """
      <message type='groupchat' from='${cave}/romeo'/>
      """
