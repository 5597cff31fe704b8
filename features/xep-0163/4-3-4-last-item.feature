Feature: XEP-0163 §4.3.4 Sending the last published item

  @XEP-0163/4.3.4-last
  Scenario: of two items Romeo gets at least the last when he comes online
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    And Juliet has published the item "byrd" to her node "http://jabber.org/protocol/tune"
    When Romeo/desk comes online with the same interest as Romeo
    Then Romeo/desk is notified of the item "byrd" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.3.4-last
  Scenario: Romeo gets the last item of each node that he is interested in, and of no other
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune, http://jabber.org/protocol/mood"
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    And Juliet has published the item "annoyed" to her node "http://jabber.org/protocol/mood"
    And Juliet has published the item "balcony" to her node "http://jabber.org/protocol/geoloc"
    When Romeo/desk comes online with the same interest as Romeo
    Then Romeo/desk is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"
    And Romeo/desk is notified of the item "annoyed" of Juliet's node "http://jabber.org/protocol/mood"
    And Romeo/desk is not notified of Juliet's node "http://jabber.org/protocol/geoloc"

  @XEP-0163/4.3.4-new-contact
  Scenario: Romeo gets the last item when Juliet and he have become contacts
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online with interest in "http://jabber.org/protocol/tune"
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    And Juliet's subscription to Romeo is "To + Pending In"
    When Juliet sends:
      """
      <presence type='subscribed' to='${Romeo.bare}'/>
      """
    Then Romeo is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.3.4-new-contact-notified
  Scenario: Romeo, who was online when Juliet and he became contacts, is notified from then on
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online with interest in "http://jabber.org/protocol/tune"
    And Romeo and Juliet are subscribed to each other's presence
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.3.4-new-subscriber
  Scenario: Benvolio gets the last item when he subscribes to an open node
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | open |
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    And Benvolio is online
    When Benvolio subscribes to Juliet's node "http://jabber.org/protocol/tune" as "s1"
    Then Benvolio is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"
