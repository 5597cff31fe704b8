Feature: XEP-0223 §5 Determining Support

  @XEP-0223/5-identity
  Scenario: the server has the identity pubsub/pep
    Given Juliet is connected
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    When Juliet sends:
      """
      <iq type='get' id='d1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='d1'>
        <query xmlns='http://jabber.org/protocol/disco#info'><identity category='pubsub' type='pep'/></query>
      </iq>
      """

  @XEP-0223/5-feature
  Scenario: the server has the feature publish-options
    Given Juliet is connected
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    When Juliet sends:
      """
      <iq type='get' id='d1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='d1'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <feature var='http://jabber.org/protocol/pubsub#publish-options'/>
        </query>
      </iq>
      """
