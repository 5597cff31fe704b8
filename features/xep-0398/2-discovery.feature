Feature: XEP-0398 §2 Discovery

  @XEP-0398/2-feature
  Scenario: a server that converts avatars says so on the account
    Given Juliet is connected
    And Juliet has a personal eventing service
    And Juliet's server puts avatars that are published into vCards
    When Juliet sends:
      """
      <iq type='get' id='d1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='d1'>
        <query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:pep-vcard-conversion:0'/></query>
      </iq>
      """
