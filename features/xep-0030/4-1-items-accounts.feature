Feature: XEP-0030 §4.1 Discovering the items of accounts

  @XEP-0030/4.1-bare-jid-answer
  Scenario: a request for the items of an account is answered by the server, not by a client
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <iq type='get' id='b1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='{result|error}' id='b1' from='${Juliet.bare}'/>
      """
    And Juliet receives from Romeo no:
      """
      <iq id='b1'/>
      """

  @XEP-0030/4.1-account-items
  Scenario: who may see the presence of an account gets its items
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Romeo sends:
      """
      <iq type='get' id='b2' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='b2' from='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
