Feature: XEP-0045 §10.9 Destroying a room

  @XEP-0045/10.9-possible
  Scenario Outline: an owner destroys a <kind> room, and it is there no more
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_persistentroom | <persistent> |
    When Romeo destroys the room "${cave}"
    Then the room grants Romeo's request
    When the server has had time to deal with what Romeo sent
    And Romeo sends:
      """
      <iq type='get' id='d1' to='${cave}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='d1'/>
      """

    Examples:
      | kind       | persistent |
      | temporary  | 0          |
      | persistent | 1          |

  @XEP-0045/10.9-destroy-element
  Scenario: each occupant is told that the room was destroyed
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | role        |
      | Juliet   | participant |
      | Benvolio | visitor     |
    When Romeo destroys the room "${cave}"
    Then Romeo receives:
      """
      <presence type='unavailable' from='${cave}/romeo'><x xmlns='http://jabber.org/protocol/muc#user'><destroy/></x></presence>
      """
    And Juliet receives:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><destroy/></x></presence>
      """
    And Benvolio receives:
      """
      <presence type='unavailable' from='${cave}/benvolio'><x xmlns='http://jabber.org/protocol/muc#user'><destroy/></x></presence>
      """

  @XEP-0045/10.9-details
  Scenario: each occupant is told where to go and why the room was destroyed
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
      | Benvolio |
    When Romeo destroys the room "${cave}" in favour of "coven@${service}" because "Macbeth doth come."
    Then Juliet receives:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><destroy jid='coven@${service}'><reason>Macbeth doth come.</reason></destroy></x></presence>
      """
    And Benvolio receives:
      """
      <presence type='unavailable' from='${cave}/benvolio'><x xmlns='http://jabber.org/protocol/muc#user'><destroy jid='coven@${service}'><reason>Macbeth doth come.</reason></destroy></x></presence>
      """

  @XEP-0045/10.9-details
  Scenario: a room is destroyed by an owner who names a password for the other room
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
    When Romeo sends:
      """
      <iq type='set' id='begone' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#owner'><destroy jid='coven@${service}'><password>cauldronburn</password><reason>Macbeth doth come.</reason></destroy></query></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='begone'/>
      """
    And Juliet receives:
      """
      <presence type='unavailable' from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><destroy jid='coven@${service}'><reason>Macbeth doth come.</reason></destroy></x></presence>
      """

  @XEP-0045/10.9-once-each
  Scenario: occupants of a room that is destroyed do not see each other leave
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
      | Benvolio |
    When Romeo destroys the room "${cave}"
    Then Juliet receives:
      """
      <presence type='unavailable' from='${cave}/juliet'/>
      """
    And after a while Juliet has been told nothing of "benvolio" in the room "${cave}"
    And after a while Benvolio has been told nothing of "juliet" in the room "${cave}"

  @XEP-0045/10.9-forbidden
  Scenario Outline: a <role> with the affiliation "<affiliation>" cannot destroy a room
    Given Romeo is online
    And Romeo has created the room "cave"
    And the room "${cave}" has the occupants:
      | occupant | affiliation   | role   |
      | Juliet   | <affiliation> | <role> |
    When Juliet destroys the room "${cave}"
    Then the room refuses Juliet's request with forbidden
    And after a while Romeo has been told nothing of "romeo" in the room "${cave}"

    Examples:
      | role        | affiliation |
      | visitor     | none        |
      | participant | member      |
      | moderator   | none        |
      | moderator   | admin       |

  @XEP-0045/10.9-forbidden
  Scenario: somebody outside the room cannot destroy it
    Given Romeo is online
    And Juliet is online
    And Romeo has created the room "cave"
    When Juliet destroys the room "${cave}"
    Then the room refuses Juliet's request with forbidden
    And after a while Romeo has been told nothing of "romeo" in the room "${cave}"

  @XEP-0045/10.9-forbidden
  Scenario: an outcast cannot destroy a room
    Given Romeo is online
    And Juliet is online
    And Romeo has created the room "cave"
    And Juliet has the affiliation "outcast" in the room "${cave}"
    When Juliet destroys the room "${cave}"
    Then the room refuses Juliet's request with forbidden
    And after a while Romeo has been told nothing of "romeo" in the room "${cave}"
