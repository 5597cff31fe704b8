Feature: RFC 6120 §4.3.6 the client's address

  @RFC6120/4.3.6-address-determined @RFC6120/4.3.6-bare-jid
  Scenario: the address is the account's, as the authentication identity gives it
    Given Romeo has authenticated
    When Romeo asks for a resource
    Then Romeo receives:
      """
      <iq type='result' id='bind'>
        <bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>{address=any}</jid></bind>
      </iq>
      """
    And "${address}" is an address of Romeo

  @RFC6120/4.3.6-bare-jid
  Scenario: the address is the account's, as the authorisation identity states it
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo authenticates by PLAIN as "${Romeo.bare}"
    And Romeo opens a stream
    Then Romeo receives a stream header
    And Romeo receives stream features
    When Romeo asks for a resource
    Then Romeo receives:
      """
      <iq type='result' id='bind'>
        <bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>{address=any}</jid></bind>
      </iq>
      """
    And "${address}" is an address of Romeo

  @RFC6120/4.3.6-resource
  Scenario: others see the resource that was bound
    Given Juliet is connected
    And Romeo is connected with resource "orchard"
    When Romeo sends:
      """
      <message to='${Juliet.full}' id='m1' type='chat'><body>But soft</body></message>
      """
    Then Juliet receives:
      """
      <message id='m1' from='${Romeo.full}'/>
      """

  @RFC6120/4.3.6-canonical
  Scenario: a resource that is not in its canonical form is put into it or refused
    Given Romeo has authenticated
    When Romeo asks for the resource "café"
    Then Romeo receives an address with a canonical resource or an error for "bind"
