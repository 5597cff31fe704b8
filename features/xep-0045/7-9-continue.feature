Feature: XEP-0045 §7.9 Converting a one-to-one chat into a multi-user conference

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave"

  @XEP-0045/7.9-no-delay
  Scenario: the room puts no stamp of its own on what was said in the chat before
    Given Juliet has entered the room "${cave}" as "juliet"
    When Romeo sends:
      """
      <message id='m1' type='groupchat' to='${cave}'><thread>e0ffe42b28561960c6b12b944a092794b9683a38</thread><body>Thrice the brinded cat hath mew'd.</body><delay xmlns='urn:xmpp:delay' from='${Romeo.full}' stamp='2004-09-29T01:54:37Z'/></message>
      """
    Then once the room "${cave}" has heard Romeo, Juliet has received no:
      """
      <message type='groupchat'><delay xmlns='urn:xmpp:delay' from='${cave}'/></message>
      """
    And Juliet receives:
      """
      <message type='groupchat' from='${cave}/romeo'><body>Thrice the brinded cat hath mew'd.</body></message>
      """

  @XEP-0045/7.9-continue
  Scenario: Juliet is told that the invitation continues a chat, and which
    When Romeo sends:
      """
      <message id='i1' to='${cave}'><x xmlns='http://jabber.org/protocol/muc#user'><invite to='${Juliet.full}'><reason>This coven needs us both.</reason><continue thread='e0ffe42b28561960c6b12b944a092794b9683a38'/></invite></x></message>
      """
    Then Juliet receives:
      """
      <message from='{${cave}|${cave}/romeo}'><x xmlns='http://jabber.org/protocol/muc#user'><invite from='{any}'><continue thread='e0ffe42b28561960c6b12b944a092794b9683a38'/></invite></x></message>
      """

  @XEP-0045/7.9-continue
  Scenario Outline: of two who are invited at once <invitee> is told that a chat goes on
    Given Benvolio is online
    When Romeo sends:
      """
      <message id='i1' to='${cave}'>
        <x xmlns='http://jabber.org/protocol/muc#user'>
          <invite to='${Juliet.full}'><continue thread='e0ffe42b'/></invite>
          <invite to='${Benvolio.bare}'><continue thread='e0ffe42b'/></invite>
        </x>
      </message>
      """
    Then <invitee> receives:
      """
      <message from='{${cave}|${cave}/romeo}'><x xmlns='http://jabber.org/protocol/muc#user'><invite from='{any}'><continue thread='e0ffe42b'/></invite></x></message>
      """

    Examples:
      | invitee  |
      | Juliet   |
      | Benvolio |
