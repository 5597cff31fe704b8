Feature: XEP-0045 §7.8 Inviting another user to a room

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online

  @XEP-0045/7.8.2-invited
  Scenario Outline: the room passes an invitation on from its <who>
    Given Benvolio is online
    And Romeo has created the room "cave"
    And Benvolio has the affiliation "<affiliation>" in the room "${cave}"
    And Benvolio has entered the room "${cave}" as "benvolio"
    When Benvolio sends:
      """
      <message id='i1' to='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='${Juliet.bare}'><reason>This is the place for all good witches!</reason></invite></x></message>
      """
    Then Juliet receives:
      """
      <message from='{${cave}|${cave}/romeo|${cave}/benvolio}'><x xmlns='http://jabber.org/protocol/muc#user'><invite from='{${Benvolio.bare}|${Benvolio.full}|${cave}/benvolio}'><reason>This is the place for all good witches!</reason></invite></x></message>
      """

    Examples:
      | who   | affiliation |
      | owner | owner       |
      | admin | admin       |

  @XEP-0045/7.8.2-invited
  Scenario: the room passes an invitation on from a participant who may invite
    Given Benvolio is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_allowinvites | 1 |
    And Benvolio has entered the room "${cave}" as "benvolio"
    When Benvolio sends:
      """
      <message id='i1' to='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='${Juliet.bare}'/></x></message>
      """
    Then Juliet receives:
      """
      <message from='{${cave}|${cave}/benvolio}'><x xmlns='http://jabber.org/protocol/muc#user'><invite from='{${Benvolio.bare}|${Benvolio.full}|${cave}/benvolio}'/></x></message>
      """

  @XEP-0045/7.8.2-invited
  Scenario Outline: an invitation to a <what>, without a reason, is one, too
    Given Romeo has created the room "cave"
    When Romeo sends:
      """
      <message type='normal' to='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='<to>'/></x></message>
      """
    Then Juliet receives:
      """
      <message from='{${cave}|${cave}/romeo|${cave}/benvolio}'><x xmlns='http://jabber.org/protocol/muc#user'><invite from='{${Romeo.bare}|${Romeo.full}|${cave}/romeo}'/></x></message>
      """

    Examples:
      | what     | to             |
      | bare JID | ${Juliet.bare} |
      | full JID | ${Juliet.full} |

  @XEP-0045/7.8.2-password
  Scenario: the room adds its password to the invitation
    Given Romeo has created the room "cave" with the password "cauldronburn"
    When Romeo sends:
      """
      <message id='i1' to='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='${Juliet.bare}'/></x></message>
      """
    Then Juliet receives:
      """
      <message from='{${cave}|${cave}/romeo|${cave}/benvolio}'><x xmlns='http://jabber.org/protocol/muc#user'><invite from='{any}'/><password>cauldronburn</password></x></message>
      """

  @XEP-0045/7.8.2-admins-only
  Scenario: a member may not invite to a room for members only
    Given Benvolio is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_membersonly | 1 |
    And Benvolio has the affiliation "member" in the room "${cave}"
    And Benvolio has entered the room "${cave}" as "benvolio"
    When Benvolio sends:
      """
      <message id='i1' to='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='${Juliet.bare}'/></x></message>
      """
    Then Benvolio receives the stanza error forbidden for "i1"

  @XEP-0045/7.8.2-nobody
  Scenario: somebody who does not exist cannot be invited
    Given Romeo has created the room "cave"
    When Romeo sends:
      """
      <message id='i1' to='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='nobody-of-${Romeo.username}@${domain}'/></x></message>
      """
    Then Romeo receives the stanza error item-not-found for "i1"

  @XEP-0045/7.8.2-declined
  Scenario: who invited is told that Juliet declines
    Given Romeo has created the room "cave"
    When Romeo sends:
      """
      <message id='i1' to='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='${Juliet.bare}'/></x></message>
      """
    Then Juliet receives:
      """
      <message from='{${cave}|${cave}/romeo|${cave}/benvolio}'><x xmlns='http://jabber.org/protocol/muc#user'><invite from='{inviter=any}'/></x></message>
      """
    When Juliet sends:
      """
      <message id='d1' to='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><decline to='${inviter}'><reason>Sorry, I'm too busy right now.</reason></decline></x></message>
      """
    Then Romeo receives:
      """
      <message from='{${cave}|${cave}/romeo|${cave}/benvolio}'><x xmlns='http://jabber.org/protocol/muc#user'><decline from='{${Juliet.bare}|${Juliet.full}}'><reason>Sorry, I'm too busy right now.</reason></decline></x></message>
      """
