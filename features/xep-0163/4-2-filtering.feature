Feature: XEP-0163 §4.2 Notification Filtering

  @XEP-0163/4.2-not-asked-for
  Scenario Outline: Romeo, a contact with interest in <interest>, is not notified of a tune
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "<interest>"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Juliet receives:
      """
      <iq type='result' id='finzi'/>
      """
    And Romeo is not notified of Juliet's node "http://jabber.org/protocol/tune"

    Examples:
      | interest                         |
      | nothing                          |
      | http://jabber.org/protocol/mood  |
      | http://jabber.org/protocol/tunes |

  @XEP-0163/4.2-not-asked-for
  Scenario: Juliet is not notified at a resource that is not interested
    Given Juliet is online with interest in "http://jabber.org/protocol/tune"
    And Juliet/chamber is online with interest in "http://jabber.org/protocol/mood"
    And Juliet has a personal eventing service
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Juliet is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"
    And Juliet/chamber is not notified of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.2-asked-for
  Scenario: Romeo is notified of both nodes that he is interested in
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune, http://jabber.org/protocol/mood"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    And Juliet publishes the item "annoyed" to her node "http://jabber.org/protocol/mood"
    Then Romeo is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"
    And Romeo is notified of the item "annoyed" of Juliet's node "http://jabber.org/protocol/mood"

  @XEP-0163/4.2-each-resource
  Scenario: Romeo is notified only at the resource that is interested
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    And Romeo/desk is online with interest in "http://jabber.org/protocol/mood"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"
    And Romeo/desk is not notified of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.2-interest-changes
  Scenario: Romeo, who becomes interested while he is online, is notified from then on
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "nothing"
    When Romeo sends presence with interest in "http://jabber.org/protocol/tune"
    And Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4.2-interest-lost
  Scenario: Romeo, who is no longer interested, is not notified any more
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"
    When Romeo sends presence with interest in "http://jabber.org/protocol/mood"
    And Juliet publishes the item "byrd" to her node "http://jabber.org/protocol/tune"
    Then Juliet receives:
      """
      <iq type='result' id='byrd'/>
      """
    And Romeo is not notified of the item "byrd" of Juliet's node "http://jabber.org/protocol/tune"
