Feature: XEP-0191 §3.3 and §3.4 Presence when a JID is blocked and unblocked

  Background:
    Given Juliet is online
    And Juliet's server supports "urn:xmpp:blocking"
    And Romeo is online

  @XEP-0191/3.3-unavailable
  Scenario: a subscriber who is blocked is told that the user has gone
    Given Romeo is subscribed to the presence of Juliet
    When Juliet blocks "${Romeo.bare}" by the request "b1"
    Then Romeo receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """

  @XEP-0191/3.3-unavailable
  Scenario: a subscriber who is blocked is told that each resource of the user has gone
    Given Romeo is subscribed to the presence of Juliet
    And Juliet/balcony is online
    When Juliet blocks "${Romeo.bare}" by the request "b1"
    Then Romeo receives each of:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      <presence type='unavailable' from='${Juliet/balcony.full}'/>
      """

  @XEP-0191/3.3-unavailable
  Scenario: a subscriber one of whose resources is blocked is told there that the user has gone
    Given Romeo is subscribed to the presence of Juliet
    When Juliet blocks "${Romeo.full}" by the request "b1"
    Then Romeo receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """

  @XEP-0191/3.3-no-leak
  Scenario: a stranger who is blocked is told nothing
    When Juliet blocks "${Romeo.bare}" by the request "b1"
    Then Juliet receives:
      """
      <iq type='result' id='b1'/>
      """
    And after a while Romeo has received no:
      """
      <presence from='${Juliet.full}'/>
      """

  @XEP-0191/3.3-no-leak
  Scenario: a contact who is not subscribed to the user is told nothing when blocked
    Given Juliet is subscribed to the presence of Romeo
    When Juliet blocks "${Romeo.bare}" by the request "b1"
    Then Juliet receives:
      """
      <iq type='result' id='b1'/>
      """
    And after a while Romeo has received no:
      """
      <presence from='${Juliet.full}'/>
      """

  @XEP-0191/3.4-available
  Scenario: a subscriber who is unblocked is told that the user is there, and how
    Given Romeo is subscribed to the presence of Juliet
    And Juliet has blocked "${Romeo.bare}"
    And Romeo has put away what came so far
    When Juliet sends:
      """
      <presence><show>away</show><status>on the balcony</status></presence>
      """
    And Juliet unblocks "${Romeo.bare}" by the request "u1"
    Then Romeo receives:
      """
      <presence type='{absent}' from='${Juliet.full}'><show>away</show><status>on the balcony</status></presence>
      """

  @XEP-0191/3.4-available
  Scenario: a subscriber who is unblocked is told of each resource
    Given Romeo is subscribed to the presence of Juliet
    And Juliet/balcony is online
    And Juliet has blocked "${Romeo.bare}"
    And Romeo has put away what came so far
    When Juliet unblocks "${Romeo.bare}" by the request "u1"
    Then Romeo receives each of:
      """
      <presence type='{absent}' from='${Juliet.full}'/>
      <presence type='{absent}' from='${Juliet/balcony.full}'/>
      """

  @XEP-0191/3.4-no-leak
  Scenario: a stranger who is unblocked is told nothing
    Given Juliet has blocked "${Romeo.bare}"
    When Juliet unblocks "${Romeo.bare}" by the request "u1"
    Then Juliet receives:
      """
      <iq type='result' id='u1'/>
      """
    And after a while Romeo has received no:
      """
      <presence from='${Juliet.full}'/>
      """
