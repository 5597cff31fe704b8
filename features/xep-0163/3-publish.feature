Feature: XEP-0163 §3 Publishing Events

  @XEP-0163/3-auto-create
  Scenario: the first item that Juliet publishes creates the node
    Given Juliet is connected
    And Juliet has a personal eventing service
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Juliet receives:
      """
      <iq type='result' id='finzi'/>
      """
    When Juliet asks for the items of Juliet's node "http://jabber.org/protocol/tune" as "i1"
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='http://jabber.org/protocol/tune'><item id='finzi'/></items>
        </pubsub>
      </iq>
      """

  @XEP-0163/2.1-account-is-service
  Scenario: an item published without an address and one published to the own bare JID are at the same node
    Given Juliet is connected
    And Juliet has a personal eventing service
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Juliet sends:
      """
      <iq type='set' id='p1' to='${Juliet.bare}'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <publish node='http://jabber.org/protocol/tune'>
            <item id='byrd'><tune xmlns='http://jabber.org/protocol/tune'><artist>Byrd</artist></tune></item>
          </publish>
        </pubsub>
      </iq>
      <iq type='get' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='http://jabber.org/protocol/tune'/></pubsub>
      </iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='p1'/>
      """
    And Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='http://jabber.org/protocol/tune'>
            <item id='byrd'><tune xmlns='http://jabber.org/protocol/tune'><artist>Byrd</artist></tune></item>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0163/3-publish-options
  Scenario: Juliet's account supports preconditions for publishing
    Given Juliet is connected
    And Juliet has a personal eventing service
    When Juliet sends:
      """
      <iq type='get' id='d1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='d1'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <feature var='http://jabber.org/protocol/pubsub#publish-options'/>
        </query>
      </iq>
      """

  @XEP-0163/3-publisher-unavailable
  Scenario: Juliet, who is not available, publishes, and Romeo is notified
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "http://jabber.org/protocol/tune"
    When Juliet becomes unavailable
    And Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Romeo is notified of the item "finzi" of Juliet's node "http://jabber.org/protocol/tune"

  @XEP-0163/2.2-owner-publisher
  Scenario Outline: Romeo, a contact, cannot <do> Juliet's node
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Romeo sends:
      """
      <iq type='set' id='r1' to='${Juliet.bare}'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub<sort>'><request></pubsub>
      </iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='r1' from='${Juliet.bare}'/>
      """
    When Juliet asks for the items of Juliet's node "http://jabber.org/protocol/tune" as "i1"
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='http://jabber.org/protocol/tune'><item id='finzi'/></items>
        </pubsub>
      </iq>
      """

    Examples:
      | do              | sort   | request                                                                                                                                         |
      | publish to      |        | <publish node='http://jabber.org/protocol/tune'><item id='byrd'><tune xmlns='http://jabber.org/protocol/tune'/></item></publish>                 |
      | retract from    |        | <retract node='http://jabber.org/protocol/tune' notify='true'><item id='finzi'/></retract>                                                       |
      | purge           | #owner | <purge node='http://jabber.org/protocol/tune'/>                                                                                                  |
      | delete          | #owner | <delete node='http://jabber.org/protocol/tune'/>                                                                                                 |
      | change who owns | #owner | <affiliations node='http://jabber.org/protocol/tune'><affiliation jid='${Romeo.bare}' affiliation='owner'/></affiliations>                       |

  @XEP-0163/2.2-owner-publisher
  Scenario: Romeo, a contact, cannot create a node in Juliet's account
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    When Romeo sends:
      """
      <iq type='set' id='p1' to='${Juliet.bare}'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <publish node='http://jabber.org/protocol/mood'><item id='byrd'><mood xmlns='http://jabber.org/protocol/mood'/></item></publish>
        </pubsub>
      </iq>
      <iq type='set' id='c1' to='${Juliet.bare}'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='http://jabber.org/protocol/mood'/></pubsub>
      </iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='p1'/>
      """
    And Romeo receives:
      """
      <iq type='error' id='c1'/>
      """
