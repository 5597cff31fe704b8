Feature: XEP-0421 §4.1 How ids are generated

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Romeo has created the room "cave"
    And Romeo sees that "${cave}" supports "urn:xmpp:occupant-id:0"
    And Juliet is online

  @XEP-0421/4.1-stable @XEP-0421/4-one
  Scenario Outline: who comes back as "<nick>" has the same id
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Romeo receives a presence of "${cave}/juliet" with one occupant id, "told"
    And Juliet receives a presence of "${cave}/juliet" with one occupant id, "own"
    When Juliet sends:
      """
      <presence type='unavailable' to='${cave}/juliet'/>
      """
    Then Romeo and Juliet each receive:
      """
      <presence type='unavailable' from='${cave}/juliet'/>
      """
    When Juliet sends:
      """
      <presence to='${cave}/<nick>'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Romeo receives a presence of "${cave}/<nick>" with one occupant id, "told-again"
    And Juliet receives a presence of "${cave}/<nick>" with one occupant id, "own-again"
    And the occupant ids "${told}", "${own}", "${told-again}" and "${own-again}" are the same

    Examples:
      | nick     |
      | juliet   |
      | rosaline |

  @XEP-0421/4.1-stable
  Scenario: who changes the nick keeps the id
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Romeo receives a presence of "${cave}/juliet" with one occupant id, "first"
    When Juliet sends:
      """
      <presence to='${cave}/jules'/>
      """
    Then Romeo receives:
      """
      <presence type='{absent}' from='${cave}/jules'><occupant-id xmlns='urn:xmpp:occupant-id:0' id='${first}'/></presence>
      """

  @XEP-0421/4.1-stable
  Scenario: a user's other resource has the same id
    Given Juliet/phone is online
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Romeo receives a presence of "${cave}/juliet" with one occupant id, "first"
    When Juliet/phone sends:
      """
      <presence to='${cave}/jules'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Romeo receives:
      """
      <presence from='${cave}/jules'><occupant-id xmlns='urn:xmpp:occupant-id:0' id='${first}'/></presence>
      """

  @XEP-0421/4.1-unique
  Scenario: two users have two ids
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Juliet receives a presence of "${cave}/romeo" with one occupant id, "one"
    And Juliet receives a presence of "${cave}/juliet" with one occupant id, "other"
    And "${one}" differs from "${other}"

  @XEP-0421/4.1-unique
  Scenario: who takes the nick of somebody who has left does not take the id
    Given Tybalt is online
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Romeo receives a presence of "${cave}/juliet" with one occupant id, "true"
    When Juliet sends:
      """
      <presence type='unavailable' to='${cave}/juliet'/>
      """
    Then Romeo receives:
      """
      <presence type='unavailable' from='${cave}/juliet'/>
      """
    When Tybalt sends:
      """
      <presence to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Romeo receives a presence of "${cave}/juliet" with one occupant id, "false"
    And "${true}" differs from "${false}"

  @XEP-0421/4.1-rooms
  Scenario: a user has another id in another room
    Given Romeo has created the room "heath"
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      <presence to='${heath}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Juliet receives a presence of "${cave}/juliet" with one occupant id, "one"
    And Juliet receives a presence of "${heath}/juliet" with one occupant id, "other"
    And "${one}" differs from "${other}"

  @XEP-0421/4.1-no-plain-hash
  Scenario: the id is no hash of the address alone
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Juliet receives a presence of "${cave}/juliet" with one occupant id, "own"
    And the occupant id "${own}" cannot be had by hashing "${Juliet.bare}" and "${cave}"

  @XEP-0421/4.1-length
  Scenario: an id has no more than 128 characters
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Juliet receives a presence of "${cave}/juliet" with one occupant id, "own"

  @XEP-0421/4-service-feature
  Scenario: where the service says that all rooms have ids, a new room has them
    Given Romeo sees that "${service}" supports "urn:xmpp:occupant-id:0"
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Juliet receives a presence of "${cave}/juliet" with one occupant id, "own"
