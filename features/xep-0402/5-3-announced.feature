Feature: XEP-0402 §5.3 Announcing what bookmarks are unified with

  @XEP-0402/5.3-announce-private
  Scenario: a server that shows bookmarks in private XML storage says so
    Given Juliet is connected
    And Juliet's account can keep bookmarks
    And Juliet's server shows bookmarks in private XML storage
    When Juliet sends:
      """
      <iq type='get' id='d1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='d1'>
        <query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:bookmarks:1#compat'/></query>
      </iq>
      """

  @XEP-0402/5.3-announce-pep
  Scenario: a server that shows bookmarks in the former node says so
    Given Juliet is connected
    And Juliet's account can keep bookmarks
    And Juliet's server shows bookmarks in the node "storage:bookmarks"
    When Juliet sends:
      """
      <iq type='get' id='d1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='d1'>
        <query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:bookmarks:1#compat-pep'/></query>
      </iq>
      """
