Feature: XEP-0045 §7.5 Sending a private message

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Benvolio is online

  @XEP-0045/7.5-delivered
  Scenario Outline: a private message of type "<type>" comes from the sender's occupant JID
    Given Romeo has created the room "cave"
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <message id='p1' type='<type>' to='${cave}/benvolio'><body>I'll give thee a wind.</body><x xmlns='http://jabber.org/protocol/muc#user'/></message>
      """
    Then Benvolio receives:
      """
      <message id='p1' from='${cave}/juliet' to='${Benvolio.full}'><body>I'll give thee a wind.</body></message>
      """

    Examples:
      | type   |
      | chat   |
      | normal |

  @XEP-0045/7.5-private
  Scenario: the others do not get a private message
    Given Romeo has created the room "cave"
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <message id='p1' type='chat' to='${cave}/benvolio'><body>I'll give thee a wind.</body></message>
      """
    Then once the room "${cave}" has heard Juliet, Romeo has received no:
      """
      <message><body>I'll give thee a wind.</body></message>
      """

  @XEP-0045/7.5-x
  Scenario: a private message says that it came through a room
    Given Romeo has created the room "cave"
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <message id='p1' type='chat' to='${cave}/benvolio'><body>I'll give thee a wind.</body></message>
      """
    Then Benvolio receives:
      """
      <message id='p1' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'/></message>
      """

  @XEP-0045/7.5-option
  Scenario Outline: a room that lets <allowed> send private messages delivers none from a guest
    Given Romeo has created the room "cave" with:
      | muc#roomconfig_allowpm | <allowed> |
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <message id='p1' type='chat' to='${cave}/benvolio'><body>I'll give thee a wind.</body></message>
      """
    Then once the room "${cave}" has heard Juliet, Benvolio has received no:
      """
      <message id='p1'/>
      """

    Examples:
      | allowed    |
      | none       |
      | moderators |

  @XEP-0045/7.5-groupchat
  Scenario: a private message of type groupchat is not delivered
    Given Romeo has created the room "cave"
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <message id='p1' type='groupchat' to='${cave}/benvolio'><body>I'll give thee a wind.</body></message>
      """
    Then once the room "${cave}" has heard Juliet, Benvolio has received no:
      """
      <message id='p1'/>
      """

  @XEP-0045/7.5-groupchat-error
  Scenario: a private message of type groupchat is a bad request
    Given Romeo has created the room "cave"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <message id='p1' type='groupchat' to='${cave}/romeo'><body>I'll give thee a wind.</body></message>
      """
    Then Juliet receives the stanza error bad-request for "p1"

  @XEP-0045/7.5-nobody
  Scenario: there is nobody by the name
    Given Romeo has created the room "cave"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <message id='p1' type='chat' to='${cave}/hecate'><body>I'll give thee a wind.</body></message>
      """
    Then Juliet receives the stanza error item-not-found for "p1"

  @XEP-0045/7.5-outsider
  Scenario: who is outside does not write to occupants
    Given Romeo has created the room "cave"
    When Juliet sends:
      """
      <message id='p1' type='chat' to='${cave}/romeo'><body>I'll give thee a wind.</body></message>
      """
    Then Juliet receives the stanza error not-acceptable for "p1"
