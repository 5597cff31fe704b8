Feature: XEP-0163 §4.3.3 When notifications are generated

  @XEP-0163/4.3.3-publish
  Scenario: each item that Juliet publishes is notified of
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    And Juliet publishes the item "byrd" to her node "http://jabber.org/protocol/tune"
    Then Romeo is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"
    And Romeo is notified of the item "byrd" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.3.3-publish
  Scenario: an item that Juliet publishes again is notified of again
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"
    When Romeo disregards what has come
    And Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.3.3-initial-presence
  Scenario: Romeo, a contact, gets the last item when he comes online with another resource
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Romeo/desk comes online with the same interest as Romeo
    Then Romeo/desk is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.3.3-initial-presence
  Scenario: Romeo, a contact, gets the last item when he comes online with a client that the server has never seen
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "nothing"
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Romeo/desk comes online with interest in "http://jabber.org/protocol/tune"
    Then Romeo/desk is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.3.3-initial-presence
  Scenario: Romeo, a contact, gets the last item again when he has been unavailable
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    And Romeo has put away what came so far
    When Romeo becomes unavailable
    And the server has had time to deal with what Romeo sent
    And Romeo sends presence with the same interest
    Then Romeo is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.3.3-initial-presence
  Scenario: Juliet gets the last item when she comes online with another resource
    Given Juliet is online with interest in "http://jabber.org/protocol/tune"
    And Juliet has a personal eventing service
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Juliet/chamber comes online with the same interest as Juliet
    Then Juliet/chamber is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.3.3-initial-presence
  Scenario: Juliet gets the last item when she comes online with a client that the server has never seen
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Juliet/chamber comes online with interest in "http://jabber.org/protocol/tune"
    Then Juliet/chamber is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.3.3-publisher-offline
  Scenario: Romeo, a contact, gets the last item although Juliet is not online
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Juliet closes the stream
    Then the server closes the stream of Juliet
    When Romeo/desk comes online with the same interest as Romeo
    Then Romeo/desk is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.3.3-later-presence
  Scenario: Romeo, who sends presence again, does not get the last item again
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"
    When Romeo disregards what has come
    And Romeo sends presence with the same interest and the show "away"
    Then Romeo is not notified of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.3.3-blocked
  Scenario: Romeo, whom Juliet has blocked, is not notified
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet's server supports "urn:xmpp:blocking"
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    When Juliet sends:
      """
      <iq type='set' id='b1'><block xmlns='urn:xmpp:blocking'><item jid='${Romeo.bare}'/></block></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='b1'/>
      """
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Juliet receives:
      """
      <iq type='result' id='finzi'/>
      """
    And after a while Romeo is not notified of Juliet's node "http://jabber.org/protocol/tune"
