Feature: XEP-0163 §4.3.1 Addressing of notifications

  @XEP-0163/4.3.1-from
  Scenario: a notification to Romeo, a contact, is from Juliet's bare JID
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo receives:
      """
      <message from='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='http://jabber.org/protocol/tune'><item id='finzi'/></items>
        </event>
      </message>
      """

  @XEP-0163/4.3.1-from
  Scenario: a notification to Juliet herself is from her bare JID
    Given Juliet is online with interest in "http://jabber.org/protocol/tune"
    And Juliet has a personal eventing service
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Juliet receives:
      """
      <message from='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='http://jabber.org/protocol/tune'><item id='finzi'/></items>
        </event>
      </message>
      """

  @XEP-0163/4.3.1-from
  Scenario: a notification to Benvolio, who has subscribed, is from Juliet's bare JID
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | open |
    And Benvolio is online
    And Benvolio is subscribed to Juliet's node "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Benvolio receives:
      """
      <message from='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='http://jabber.org/protocol/tune'><item id='finzi'/></items>
        </event>
      </message>
      """

  @XEP-0163/4.3.1-full-jid
  Scenario: a notification to Romeo, a contact, is addressed to the full JID of his resource
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo receives:
      """
      <message to='${Romeo.full}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='http://jabber.org/protocol/tune'><item id='finzi'/></items>
        </event>
      </message>
      """

  @XEP-0163/4.3.1-replyto
  Scenario: a notification to Romeo, a contact, says which resource of Juliet's has published
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo receives:
      """
      <message>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='http://jabber.org/protocol/tune'><item id='finzi'/></items>
        </event>
        <addresses xmlns='http://jabber.org/protocol/address'>
          <address type='replyto' jid='${Juliet.full}'/>
        </addresses>
      </message>
      """

  @XEP-0163/4.3.1-no-replyto-to-strangers
  Scenario: a notification to Benvolio, who has no subscription to Juliet's presence, does not say which resource has published
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | open |
    And Benvolio is online
    And Benvolio is subscribed to Juliet's node "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Benvolio receives:
      """
      <message>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='http://jabber.org/protocol/tune'><item id='finzi'/></items>
        </event>
        <not:addresses xmlns='http://jabber.org/protocol/address'/>
      </message>
      """

  @XEP-0163/4.3.1-bare-jid
  Scenario: a notification to Benvolio, whose presence Juliet's server does not know, is addressed to his bare JID
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | open |
    And Benvolio is online
    And Benvolio is subscribed to Juliet's node "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Benvolio receives:
      """
      <message to='${Benvolio.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='http://jabber.org/protocol/tune'><item id='finzi'/></items>
        </event>
      </message>
      """

  @XEP-0163/4.3.1-errors
  Scenario: an error that Romeo's client returns for a notification does not come to Juliet's client
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo receives:
      """
      <message from='{service=/.+/}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='http://jabber.org/protocol/tune'><item id='finzi'/></items>
        </event>
      </message>
      """
    When Romeo sends:
      """
      <message type='error' to='${service}' id='bounce'>
        <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
      </message>
      """
    Then Juliet receives from Romeo no:
      """
      <message type='error'/>
      """
