Feature: XEP-0045 §17.4 IQs

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online

  @XEP-0045/17.4-room
  Scenario: what Juliet asks of the room is not passed on
    Given Romeo has created the room "cave"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <iq type='get' id='q1' to='${cave}'><query xmlns='urn:example:unknown'/></iq>
      """
    Then once the room "${cave}" has heard Juliet, Romeo has received no:
      """
      <iq type='get'><query xmlns='urn:example:unknown'/></iq>
      """

  @XEP-0045/17.4-forward
  Scenario Outline: a request of type "<type>" reaches the occupant and the answer comes back
    Given Benvolio is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_whois | moderators |
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <iq type='<type>' id='q1' to='${cave}/benvolio'><query xmlns='urn:example:coven'/></iq>
      """
    Then Benvolio receives:
      """
      <iq type='<type>' id='{id=any}' from='${cave}/juliet' to='${Benvolio.full}'><query xmlns='urn:example:coven'/></iq>
      """
    When Benvolio sends:
      """
      <iq type='result' id='${id}' to='${cave}/juliet'><query xmlns='urn:example:coven'>toad</query></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='q1' from='${cave}/benvolio'><query xmlns='urn:example:coven'>toad</query></iq>
      """

    Examples:
      | type |
      | get  |
      | set  |

  @XEP-0045/17.4-hide-sender
  Scenario: who is asked through a semi-anonymous room does not learn who asks
    Given Benvolio is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_whois | moderators |
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <iq type='get' id='q1' to='${cave}/benvolio'><query xmlns='urn:example:coven'/></iq>
      """
    Then once the room "${cave}" has heard Juliet, Benvolio has received no:
      """
      <iq from='${Juliet.full}'><query xmlns='urn:example:coven'/></iq>
      """

  @XEP-0045/17.4-hide-recipient
  Scenario: who asks through a semi-anonymous room does not learn who answers
    Given Benvolio is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_whois | moderators |
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <iq type='get' id='q1' to='${cave}/benvolio'><query xmlns='urn:example:coven'/></iq>
      """
    And Benvolio answers the request that the room "${cave}" passes on
    Then once the room "${cave}" has heard Benvolio, Juliet has received no:
      """
      <iq from='${Benvolio.full}'/>
      """
    And Juliet receives a reply to "q1"

  @XEP-0045/17.4-both
  Scenario: nobody changes affiliation and role of one item at once
    Given Romeo has created the room "cave"
    And Juliet has entered the room "${cave}" as "juliet"
    When Romeo sends:
      """
      <iq type='set' id='both' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='juliet' jid='${Juliet.bare}' affiliation='member' role='moderator'/></query></iq>
      """
    Then Romeo receives the stanza error bad-request for "both"

  @XEP-0045/17.4-role-result
  Scenario Outline: the list of those who are <role> tells nick, role, affiliation and full JID
    Given Romeo has created the room "cave"
    And Juliet has entered the room "${cave}" as "juliet"
    And the occupant "juliet" has the role "<role>" in the room "${cave}"
    When Romeo sends:
      """
      <iq type='get' id='list' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item role='<role>'/></query></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='list'><query xmlns='http://jabber.org/protocol/muc#admin'><item nick='juliet' role='<role>' affiliation='none' jid='${Juliet.full}'/></query></iq>
      """

    Examples:
      | role        |
      | moderator   |
      | participant |

  @XEP-0045/17.4-affiliation-result
  Scenario Outline: the list of those who are <affiliation> tells affiliation and bare JID
    Given Romeo has created the room "cave"
    And Juliet has the affiliation "<affiliation>" in the room "${cave}"
    When Romeo sends:
      """
      <iq type='get' id='list' to='${cave}'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='<affiliation>'/></query></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='list'><query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='<affiliation>' jid='${Juliet.bare}'/></query></iq>
      """

    Examples:
      | affiliation |
      | owner       |
      | admin       |
      | member      |
      | outcast     |
