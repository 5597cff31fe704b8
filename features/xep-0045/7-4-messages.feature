Feature: XEP-0045 §7.4 Sending a message to all occupants

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online

  @XEP-0045/7.4-reflected
  Scenario Outline: what Juliet says reaches <occupant>
    Given Benvolio is online
    And Romeo has created the room "cave"
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet says "Ay me" in the room "${cave}"
    Then <occupant> receives:
      """
      <message type='groupchat' from='${cave}/juliet' to='${<occupant>.full}'><body>Ay me</body></message>
      """

    Examples:
      | occupant |
      | Romeo    |
      | Benvolio |
      | Juliet   |

  @XEP-0045/7.4-only-occupants
  Scenario: a resource that is not in the room does not hear what is said there
    Given Benvolio is online
    And Benvolio/phone is online
    And Romeo has created the room "cave"
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet says "Ay me" in the room "${cave}"
    Then Benvolio receives:
      """
      <message type='groupchat' from='${cave}/juliet'><body>Ay me</body></message>
      """
    And once the room "${cave}" has heard Juliet, Benvolio/phone has received no:
      """
      <message type='groupchat'><body>Ay me</body></message>
      """

  @XEP-0045/7.4-id
  Scenario Outline: <occupant> gets the message under the id that Juliet gave it
    Given Romeo has created the room "cave"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet says "Ay me" in the room "${cave}"
    Then <occupant> receives:
      """
      <message type='groupchat' id='said' from='${cave}/juliet'><body>Ay me</body></message>
      """

    Examples:
      | occupant |
      | Romeo    |
      | Juliet   |

  @XEP-0045/7.4-stable-id
  Scenario Outline: <what> that keeps ids says so
    Given Romeo has created the room "cave"
    And Romeo has said "Ay me" in the room "${cave}"
    When Juliet sends:
      """
      <iq type='get' id='ask' to='<jid>'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='ask'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='http://jabber.org/protocol/muc#stable_id'/></query></iq>
      """

    Examples:
      | what      | jid        |
      | a service | ${service} |
      | a room    | ${cave}    |

  @XEP-0045/7.4-visitor-error
  Scenario: a visitor of a moderated room may not speak
    Given Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |
    And Juliet has entered the room "${cave}" as "juliet"
    And the occupant "juliet" has the role "visitor" in the room "${cave}"
    When Juliet says "Ay me" in the room "${cave}"
    Then Juliet receives the stanza error forbidden for "said"

  @XEP-0045/7.4-visitor
  Scenario Outline: <occupant> does not hear a visitor of a moderated room
    Given Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |
    And Juliet has entered the room "${cave}" as "juliet"
    And the occupant "juliet" has the role "visitor" in the room "${cave}"
    When Juliet says "Ay me" in the room "${cave}"
    Then once the room "${cave}" has heard Juliet, <occupant> has received no:
      """
      <message type='groupchat' from='${cave}/juliet'><body>Ay me</body></message>
      """

    Examples:
      | occupant |
      | Romeo    |
      | Juliet   |

  @XEP-0045/7.4-outsider-error
  Scenario: who is outside may not speak
    Given Romeo has created the room "cave"
    When Juliet says "Ay me" in the room "${cave}"
    Then Juliet receives the stanza error not-acceptable for "said"
