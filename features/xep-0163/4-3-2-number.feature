Feature: XEP-0163 §4.3.2 Number of notifications

  @XEP-0163/4.3.2-full-jid
  Scenario: Benvolio, who has subscribed with a full JID, is notified once and only there
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | open |
    And Benvolio is online
    And Benvolio/street is online
    And Benvolio/street is subscribed with the full JID to Juliet's node "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Benvolio/street receives:
      """
      <message to='${Benvolio/street.full}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='http://jabber.org/protocol/tune'><item id='finzi'/></items>
        </event>
      </message>
      """
    And Benvolio/street is not notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"
    And Benvolio is not notified of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.3.2-bare-jid-unknown
  Scenario: Benvolio, whose presence Juliet's server does not know, is notified at most once
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | open |
    And Benvolio is online
    And Benvolio is subscribed to Juliet's node "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Benvolio is notified once of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.3.2-each-resource
  Scenario: Romeo is notified once at each resource that is interested
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    And Romeo/desk is online with interest in "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo is notified once of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"
    And Romeo/desk is notified once of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.3.2-each-resource
  Scenario: Juliet is notified once at each resource that is interested
    Given Juliet is online with interest in "http://jabber.org/protocol/tune"
    And Juliet/chamber is online with interest in "http://jabber.org/protocol/tune"
    And Juliet has a personal eventing service
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Juliet/chamber is notified once of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"
    And Juliet is notified once of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.3.2-once
  Scenario: Romeo, a contact who has also subscribed with his bare JID, is notified once
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune"
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    And Romeo is subscribed to Juliet's node "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo is notified once of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"
