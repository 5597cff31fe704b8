Feature: XEP-0163 §4 Who receives event notifications

  @XEP-0163/4-contact
  Scenario: Romeo, a contact who is interested, is notified
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4-not-a-contact
  Scenario: Benvolio, who is interested but no contact, is not notified
    Given Juliet is online
    And Juliet has a personal eventing service
    And Benvolio is online with interest in "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Juliet receives:
      """
      <iq type='result' id='finzi'/>
      """
    And Benvolio is not notified of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4-open-subscriber
  Scenario: Benvolio, who is no contact, has subscribed to an open node and is notified
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | open |
    And Benvolio is online
    And Benvolio is subscribed to Juliet's node "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Benvolio is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4-open-contact
  Scenario: Romeo, a contact who is interested, is notified of an item of an open node
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | open |
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4-roster-group
  Scenario: Romeo, who is in a group that is allowed, is notified of an item of a node for groups
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    And Juliet has "${Romeo.bare}" in the roster as "Romeo" in "Friends"
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model          | roster  |
      | pubsub#roster_groups_allowed | Friends |
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4-not-authorized
  Scenario: Romeo, who is in no group that is allowed, is not notified of an item of a node for groups
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    And Juliet has "${Romeo.bare}" in the roster as "Romeo" in "Servants"
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model          | roster  |
      | pubsub#roster_groups_allowed | Friends |
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Juliet receives:
      """
      <iq type='result' id='finzi'/>
      """
    And Romeo is not notified of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4-not-authorized
  Scenario Outline: Romeo, a contact who is interested, is not notified of an item of a node with the access model "<model>"
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | <model> |
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Juliet receives:
      """
      <iq type='result' id='finzi'/>
      """
    And Romeo is not notified of Juliet's node "http://jabber.org/protocol/tune"

    Examples:
      | model     |
      | whitelist |
      | authorize |

  @XEP-0163/4-own-resources
  Scenario: Juliet is notified at each of her resources that are interested, the publishing one too
    Given Juliet is online with interest in "http://jabber.org/protocol/tune"
    And Juliet/chamber is online with interest in "http://jabber.org/protocol/tune"
    And Juliet has a personal eventing service
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Juliet is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"
    And Juliet/chamber is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/4-own-resources
  Scenario Outline: Juliet is notified of an item of her node with the access model "<model>"
    Given Juliet is online with interest in "http://jabber.org/protocol/tune"
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | <model> |
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Juliet is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

    Examples:
      | model     |
      | whitelist |
      | open      |
