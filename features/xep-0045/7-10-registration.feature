Feature: XEP-0045 §7.10 Registering with a room

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave"

  @XEP-0045/7.10-answer
  Scenario: who wants to register gets a form, or learns that there is none
    When Juliet sends:
      """
      <iq type='get' id='form' to='${cave}'><query xmlns='jabber:iq:register'/></iq>
      """
    Then Juliet receives for "form" either the stanza error not-allowed or service-unavailable or:
      """
      <iq type='result' id='form' from='${cave}'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data'/></query></iq>
      """

  @XEP-0045/7.10-no-room
  Scenario: nobody registers with a room that does not exist
    Given Juliet sees that users can register with the room "${cave}"
    When Juliet sends:
      """
      <iq type='get' id='form' to='no-${cave}'><query xmlns='jabber:iq:register'/></iq>
      """
    Then Juliet receives the stanza error item-not-found for "form"

  @XEP-0045/7.10-form
  Scenario: who is not registered gets a form
    Given Juliet sees that users can register with the room "${cave}"
    When Juliet sends:
      """
      <iq type='get' id='form' to='${cave}'><query xmlns='jabber:iq:register'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='form'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='form'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field></x></query></iq>
      """

  @XEP-0045/7.10-received
  Scenario: who registers is told that it was received
    When Juliet registers the nick "thirdwitch" with the room "${cave}"
    Then Juliet receives:
      """
      <iq type='result' id='register' from='${cave}'/>
      """

  @XEP-0045/7.10-registered
  Scenario: who is registered is told so
    Given Juliet has registered the nick "thirdwitch" with the room "${cave}"
    When Juliet sends:
      """
      <iq type='get' id='form' to='${cave}'><query xmlns='jabber:iq:register'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='form'><query xmlns='jabber:iq:register'><registered/></query></iq>
      """

  @XEP-0045/7.10-username
  Scenario: who is registered is told by what nick
    Given Juliet has registered the nick "thirdwitch" with the room "${cave}"
    When Juliet sends:
      """
      <iq type='get' id='form' to='${cave}'><query xmlns='jabber:iq:register'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='form'><query xmlns='jabber:iq:register'><username>thirdwitch</username></query></iq>
      """

  @XEP-0045/7.10-conflict
  Scenario: nobody registers the nick of another
    Given Benvolio is online
    And Benvolio has registered the nick "thirdwitch" with the room "${cave}"
    When Juliet registers the nick "thirdwitch" with the room "${cave}"
    Then Juliet receives the stanza error conflict for "register"

  @XEP-0045/7.10-bad-request
  Scenario Outline: nobody registers by <what>
    Given Juliet sees that users can register with the room "${cave}"
    When Juliet sends:
      """
      <iq type='set' id='register' to='${cave}'><query xmlns='jabber:iq:register'><xml></query></iq>
      """
    Then Juliet receives the stanza error bad-request for "register"

    Examples:
      | what                   | xml                                                                                                                                        |
      | an empty request       |                                                                                                                                            |
      | fields without a form  | <username>thirdwitch</username>                                                                                                            |
      | a form without a nick  | <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field></x>           |
      | a form of another kind | <x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>urn:example:spells</value></field></x>                                |

  @XEP-0045/7.10-told
  Scenario: the occupants are told that Juliet is a member now
    Given Juliet has entered the room "${cave}" as "juliet"
    When Juliet registers the nick "juliet" with the room "${cave}" and Romeo finds a new member
    Then Romeo receives:
      """
      <presence from='${cave}/juliet' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant'/></x></presence>
      """
