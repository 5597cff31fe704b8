Feature: RFC 6120 §8.3.3.3 and §8.3.3.10 Types of refusals

  # No request has to be refused with these conditions: one that is, is looked for first.

  @RFC6120/8.3.3.10-not-allowed
  Scenario: not-allowed is final
    Given Romeo is connected
    And the server refuses some request of Romeo with "not-allowed"
    When Romeo sends that request as "y1"
    Then Romeo receives:
      """
      <iq type='error' id='y1'><error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
      """

  @RFC6120/8.3.3.3-feature-not-implemented
  Scenario: feature-not-implemented is final, or asks to modify the request
    Given Romeo is connected
    And the server refuses some request of Romeo with "feature-not-implemented"
    When Romeo sends that request as "y2"
    Then Romeo receives:
      """
      <iq type='error' id='y2'><error type='{cancel|modify}'><feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
      """
