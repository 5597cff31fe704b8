Feature: XEP-0191 §4 Polite blocking

  Background:
    Given Juliet is online
    And Juliet's server supports "urn:xmpp:blocking"
    And Romeo is online

  @XEP-0191/4-subscriptions-kept
  Scenario: who is blocked stays subscribed to the user
    Given Romeo is subscribed to the presence of Juliet
    And Juliet has blocked "${Romeo.bare}"
    When Romeo asks for the roster as "r1"
    Then Romeo receives:
      """
      <iq type='result' id='r1'><query xmlns='jabber:iq:roster'><item jid='${Juliet.bare}' subscription='to'/></query></iq>
      """

  @XEP-0191/4-subscriptions-kept
  Scenario: the user stays subscribed to who is blocked
    Given Juliet is subscribed to the presence of Romeo
    And Juliet has blocked "${Romeo.bare}"
    When Juliet asks for the roster as "r1"
    Then Juliet receives:
      """
      <iq type='result' id='r1'><query xmlns='jabber:iq:roster'><item jid='${Romeo.bare}' subscription='to'/></query></iq>
      """

  @XEP-0191/4-not-notified
  Scenario: who is blocked gets no message about it
    Given Romeo is subscribed to the presence of Juliet
    When Juliet blocks "${Romeo.bare}" by the request "b1"
    Then Juliet receives:
      """
      <iq type='result' id='b1'/>
      """
    And after a while Romeo has received no:
      """
      <message/>
      """
