Feature: XEP-0163 §7.1 Cancelling Subscriptions

  @XEP-0163/7.1-presence-lost
  Scenario Outline: Romeo is not notified any more when <who> cancels his subscription to Juliet's presence
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"
    When <who> sends:
      """
      <presence type='<type>' to='${<other>.bare}'/>
      """
    And the server has had time to deal with what <who> sent
    And Juliet publishes the item "byrd" to her node "http://jabber.org/protocol/tune"
    Then Juliet receives:
      """
      <iq type='result' id='byrd'/>
      """
    And Romeo is not notified of the item "byrd" of Juliet's node "http://jabber.org/protocol/tune"

    Examples:
      | who    | other  | type         |
      | Juliet | Romeo  | unsubscribed |
      | Romeo  | Juliet | unsubscribe  |

  @XEP-0163/7.1-presence-lost
  Scenario: Romeo, whose subscription to Juliet's presence is cancelled, retrieves no items any more
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Juliet sends:
      """
      <presence type='unsubscribed' to='${Romeo.bare}'/>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo asks for the items of Juliet's node "http://jabber.org/protocol/tune" as "i1"
    Then Romeo receives:
      """
      <iq type='error' id='i1' from='${Juliet.bare}'/>
      """

  @XEP-0163/7.1-explicit-cancelled
  Scenario Outline: Romeo, who has subscribed to a node, is not notified any more when <who> cancels his subscription to Juliet's presence
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune"
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    And Romeo is subscribed to Juliet's node "http://jabber.org/protocol/tune"
    When <who> sends:
      """
      <presence type='<type>' to='${<other>.bare}'/>
      """
    And the server has had time to deal with what <who> sent
    And Juliet publishes the item "byrd" to her node "http://jabber.org/protocol/tune"
    Then Juliet receives:
      """
      <iq type='result' id='byrd'/>
      """
    And Romeo is not notified of the item "byrd" of Juliet's node "http://jabber.org/protocol/tune"

    Examples:
      | who    | other  | type         |
      | Juliet | Romeo  | unsubscribed |
      | Romeo  | Juliet | unsubscribe  |

  @XEP-0163/7.1-presence-gained
  Scenario: Romeo, whose request for Juliet's presence is approved, retrieves items
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Juliet's subscription to Romeo is "None + Pending In"
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Juliet sends:
      """
      <presence type='subscribed' to='${Romeo.bare}'/>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo asks for the items of Juliet's node "http://jabber.org/protocol/tune" as "i1"
    Then Romeo receives:
      """
      <iq type='result' id='i1' from='${Juliet.bare}'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='http://jabber.org/protocol/tune'><item id='finzi'/></items>
        </pubsub>
      </iq>
      """

  @XEP-0163/7.1-group-changes
  Scenario Outline: Romeo, whom Juliet moves from "<old>" to "<new>", <does> items of a node for the group "Friends"
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    And Juliet has "${Romeo.bare}" in the roster as "Romeo" in "<old>"
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model          | roster  |
      | pubsub#roster_groups_allowed | Friends |
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Juliet sends the roster set "r1":
      """
      <item jid='${Romeo.bare}' name='Romeo'><group><new></group></item>
      """
    Then the roster set "r1" of Juliet succeeds
    When the server has had time to deal with what Juliet sent
    And Romeo asks for the items of Juliet's node "http://jabber.org/protocol/tune" as "i1"
    Then Romeo receives:
      """
      <iq type='<type>' id='i1' from='${Juliet.bare}'/>
      """

    Examples:
      | old      | new      | does              | type   |
      | Friends  | Servants | does not retrieve | error  |
      | Servants | Friends  | retrieves         | result |

  @XEP-0163/7.1-group-lost
  Scenario: Romeo, whom Juliet moves out of the group that is allowed, is not notified any more
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    And Juliet has "${Romeo.bare}" in the roster as "Romeo" in "Friends"
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model          | roster  |
      | pubsub#roster_groups_allowed | Friends |
    When Juliet sends the roster set "r1":
      """
      <item jid='${Romeo.bare}' name='Romeo'><group>Servants</group></item>
      """
    Then the roster set "r1" of Juliet succeeds
    When the server has had time to deal with what Juliet sent
    And Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Juliet receives:
      """
      <iq type='result' id='finzi'/>
      """
    And Romeo is not notified of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/7.1-temporary
  Scenario: Benvolio, who has shared his presence with Juliet, is not notified any more when he has taken it back
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | open |
    And Benvolio is connected
    When Benvolio sends presence with interest in "http://jabber.org/protocol/tune" to "${Juliet.bare}"
    And Benvolio sends:
      """
      <presence type='unavailable' to='${Juliet.bare}'/>
      """
    And the server has had time to deal with what Benvolio sent
    And Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Juliet receives:
      """
      <iq type='result' id='finzi'/>
      """
    And Benvolio is not notified of Juliet's node "http://jabber.org/protocol/tune"
