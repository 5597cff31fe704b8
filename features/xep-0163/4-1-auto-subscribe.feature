Feature: XEP-0163 §4.1 Automatic Subscriptions

  @XEP-0163/4.1-retrieve
  Scenario Outline: Romeo retrieves items from Juliet's account, whose subscription to him is "<state>"
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Juliet's subscription to Romeo is "<state>"
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Romeo asks for the items of Juliet's node "http://jabber.org/protocol/tune" as "i1"
    Then Romeo receives:
      """
      <iq type='result' id='i1' from='${Juliet.bare}'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='http://jabber.org/protocol/tune'><item id='finzi'/></items>
        </pubsub>
      </iq>
      """

    Examples:
      | state |
      | Both  |
      | From  |

  @XEP-0163/4.1-no-presence-no-items
  Scenario Outline: Romeo does not retrieve items from Juliet's account, whose subscription to him is "<state>"
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Juliet's subscription to Romeo is "<state>"
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Romeo asks for the items of Juliet's node "http://jabber.org/protocol/tune" as "i1"
    Then Romeo receives:
      """
      <iq type='error' id='i1' from='${Juliet.bare}'/>
      """

    Examples:
      | state             |
      | None              |
      | None + Pending In |
      | To                |

  @XEP-0163/4.1-subscribe
  Scenario: Romeo, who has a subscription to Juliet's presence, subscribes to her node
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Juliet's subscription to Romeo is "From"
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Romeo subscribes to Juliet's node "http://jabber.org/protocol/tune" as "s1"
    Then Romeo receives:
      """
      <iq type='result' id='s1' from='${Juliet.bare}'/>
      """

  @XEP-0163/4.1-no-presence-no-subscription
  Scenario Outline: Romeo does not subscribe to a node of Juliet's account, whose subscription to him is "<state>"
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Juliet's subscription to Romeo is "<state>"
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Romeo subscribes to Juliet's node "http://jabber.org/protocol/tune" as "s1"
    Then Romeo receives:
      """
      <iq type='error' id='s1' from='${Juliet.bare}'/>
      """

    Examples:
      | state |
      | None  |
      | To    |

  @XEP-0163/4.1-no-errors
  Scenario: Romeo, who may not see Juliet's node, gets no error when he comes online
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | whitelist |
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    When Romeo/phone comes online with interest in "http://jabber.org/protocol/tune"
    Then after a while Romeo/phone has received no:
      """
      <presence type='error' from='${Juliet.bare}'/>
      """
    And Romeo/phone is not notified of Juliet's node "http://jabber.org/protocol/tune"
