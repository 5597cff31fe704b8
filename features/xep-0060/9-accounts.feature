Feature: XEP-0060 §9 Accounts as publish-subscribe services

  # The text writes "http:/", with one slash, where it demands the feature, and two in its example.
  @XEP-0060/9-on-a-jid
  Scenario: Romeo's account says that it is a publish-subscribe service
    Given Romeo is online
    And Romeo's account supports "http://jabber.org/protocol/pubsub"
    When Romeo sends:
      """
      <iq type='get' to='${Romeo.bare}' id='info1'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives a disco result for "info1" with the feature "pubsub-on-a-jid"

  @XEP-0060/9.1.1-owner
  Scenario Outline: Romeo's phone is told of what he publishes at his account with the access model "<model>"
    Given Romeo is online
    And Romeo/phone is connected
    And Romeo's account supports "http://jabber.org/protocol/pubsub#auto-subscribe"
    And Romeo has the node "balcony" at his account with:
      | pubsub#access_model | <model> |
    And Romeo/phone is interested in the node "balcony"
    When Romeo publishes the item "one" at the node "balcony" of the account
    Then Romeo/phone is told of the item "one" at Romeo's node "balcony"

    Examples:
      | model     |
      | open      |
      | presence  |
      | roster    |
      | authorize |
      | whitelist |
