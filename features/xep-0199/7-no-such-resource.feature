Feature: XEP-0199 §7 Pings to resources that are not there

  @XEP-0199/7-no-such-resource
  Scenario Outline: a ping to a resource that <whom> does not have is answered for that resource
    Given Romeo is online
    And <given>
    When Romeo sends:
      """
      <iq type='get' id='l1' to='${Juliet.bare}/no-such-chamber'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='l1' from='${Juliet.bare}/no-such-chamber'><error><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
      """

    Examples:
      | whom           | given                 |
      | an absent user | Juliet has an account |
      | a user online  | Juliet is online      |
