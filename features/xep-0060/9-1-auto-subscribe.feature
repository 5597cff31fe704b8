Feature: XEP-0060 §9.1 Auto-subscribe

  @XEP-0060/9.1.2-contact
  Scenario Outline: Juliet, who sees Romeo's presence, is told of his node with the access model "<model>"
    Given Romeo is online
    And Juliet is online
    And Romeo's account supports "http://jabber.org/protocol/pubsub#auto-subscribe"
    And Juliet is subscribed to the presence of Romeo
    And Romeo is subscribed to the presence of Juliet
    And Romeo has the node "balcony" at his account with:
      | pubsub#access_model | <model> |
    And Juliet is interested in the node "balcony"
    When Romeo publishes the item "one" at the node "balcony" of the account
    Then Juliet is told of the item "one" at Romeo's node "balcony"

    Examples:
      | model    |
      | open     |
      | presence |

  @XEP-0060/9.1.2-contact
  Scenario: Juliet, who is in the roster group, is told of Romeo's node
    Given Romeo is online
    And Juliet is online
    And Romeo's account supports "http://jabber.org/protocol/pubsub#auto-subscribe"
    And Juliet is subscribed to the presence of Romeo
    And Romeo is subscribed to the presence of Juliet
    And Romeo has Juliet in the roster group "friends"
    And Romeo has the node "balcony" at his account with:
      | pubsub#access_model          | roster  |
      | pubsub#roster_groups_allowed | friends |
    And Juliet is interested in the node "balcony"
    When Romeo publishes the item "one" at the node "balcony" of the account
    Then Juliet is told of the item "one" at Romeo's node "balcony"

  @XEP-0060/9.1.2-not-permitted
  Scenario: Juliet, who is in another roster group, is not told of Romeo's node
    Given Romeo is online
    And Juliet is online
    And Romeo's account supports "http://jabber.org/protocol/pubsub#auto-subscribe"
    And Juliet is subscribed to the presence of Romeo
    And Romeo is subscribed to the presence of Juliet
    And Romeo has Juliet in the roster group "enemies"
    And Romeo has the node "balcony" at his account with:
      | pubsub#access_model          | roster  |
      | pubsub#roster_groups_allowed | friends |
    And Juliet is interested in the node "balcony"
    When Romeo publishes the item "one" at the node "balcony" of the account
    Then Juliet is told nothing of Romeo's node "balcony"

  @XEP-0060/9.1.2-not-permitted
  Scenario: Juliet, who is not on the whitelist, is not told of Romeo's node
    Given Romeo is online
    And Juliet is online
    And Romeo's account supports "http://jabber.org/protocol/pubsub#auto-subscribe"
    And Juliet is subscribed to the presence of Romeo
    And Romeo is subscribed to the presence of Juliet
    And Romeo has the node "balcony" at his account with:
      | pubsub#access_model | whitelist |
    And Juliet is interested in the node "balcony"
    When Romeo publishes the item "one" at the node "balcony" of the account
    Then Juliet is told nothing of Romeo's node "balcony"

  @XEP-0060/9.1.2-no-errors
  Scenario: Juliet gets no error for a node of Romeo's that she may not see
    Given Romeo is online
    And Juliet is online
    And Romeo's account supports "http://jabber.org/protocol/pubsub#auto-subscribe"
    And Juliet is subscribed to the presence of Romeo
    And Romeo is subscribed to the presence of Juliet
    And Romeo has the node "balcony" at his account with:
      | pubsub#access_model | whitelist |
    And Juliet is interested in the node "balcony"
    When Juliet sends:
      """
      <presence><status>Ay me</status></presence>
      """
    Then after a while Juliet has received no:
      """
      <presence type='error' from='${Romeo.bare}'/>
      """
    And after a while Juliet has received no:
      """
      <message type='error' from='${Romeo.bare}'/>
      """

  @XEP-0060/9.1.3-sharer
  Scenario: Juliet, who has sent Romeo her presence, is told of his open node
    Given Romeo is online
    And Juliet is online
    And Romeo's account supports "http://jabber.org/protocol/pubsub#auto-subscribe"
    And Romeo has the node "balcony" at his account with:
      | pubsub#access_model | open |
    And Juliet has let Romeo know of her interest in the node "balcony"
    When Romeo publishes the item "one" at the node "balcony" of the account
    Then Juliet is told of the item "one" at Romeo's node "balcony"

  @XEP-0060/9.1.3-full
  Scenario: what Juliet is told then goes to the resource that has sent presence
    Given Romeo is online
    And Juliet is online
    And Romeo's account supports "http://jabber.org/protocol/pubsub#auto-subscribe"
    And Romeo has the node "balcony" at his account with:
      | pubsub#access_model | open |
    And Juliet has let Romeo know of her interest in the node "balcony"
    And Juliet was told of the item "one" that Romeo published at the node "balcony" of the account
    When Romeo publishes the item "two" at the node "balcony" of the account
    Then Juliet receives:
      """
      <message from='${Romeo.bare}' to='${Juliet.full}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${balcony}'/></event>
      </message>
      """

  @XEP-0060/9.1.3-cancelled
  Scenario: Juliet is told nothing more once she is unavailable to Romeo
    Given Romeo is online
    And Juliet is online
    And Romeo's account supports "http://jabber.org/protocol/pubsub#auto-subscribe"
    And Romeo has the node "balcony" at his account with:
      | pubsub#access_model | open |
    And Juliet has let Romeo know of her interest in the node "balcony"
    And Juliet was told of the item "one" that Romeo published at the node "balcony" of the account
    When Juliet sends:
      """
      <presence type='unavailable' to='${Romeo.bare}'/>
      """
    And Juliet disregards what has come
    And Romeo publishes the item "two" at the node "balcony" of the account
    Then Juliet is told nothing of Romeo's node "balcony"
