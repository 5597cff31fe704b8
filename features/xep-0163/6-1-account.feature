Feature: XEP-0163 §6.1 Account owner service discovery

  @XEP-0163/6.1-identity
  Scenario: Juliet's account has the identity pubsub/pep
    Given Juliet is connected
    And Juliet has a personal eventing service
    When Juliet sends:
      """
      <iq type='get' id='d1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='d1' from='${Juliet.bare}'>
        <query xmlns='http://jabber.org/protocol/disco#info'><identity category='pubsub' type='pep'/></query>
      </iq>
      """

  @XEP-0163/6.1-features
  Scenario Outline: Juliet's account lists the feature <feature>
    Given Juliet is connected
    And Juliet has a personal eventing service
    When Juliet sends:
      """
      <iq type='get' id='d1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='d1'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <feature var='http://jabber.org/protocol/pubsub#<feature>'/>
        </query>
      </iq>
      """

    Examples:
      | feature                |
      | access-presence        |
      | auto-create            |
      | auto-subscribe         |
      | filtered-notifications |
      | create-nodes           |
      | delete-nodes           |
      | publish                |
      | retrieve-items         |
      | subscribe              |
