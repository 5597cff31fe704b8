Feature: XEP-0163 §5 Recommended defaults

  @XEP-0163/5-use-cases
  Scenario: Juliet's nodes are found by asking her account for its items
    Given Juliet is connected
    And Juliet has a personal eventing service
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    And Juliet has published the item "annoyed" to her node "http://jabber.org/protocol/mood"
    When Juliet sends:
      """
      <iq type='get' id='d1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='d1'>
        <query xmlns='http://jabber.org/protocol/disco#items'>
          <item jid='${Juliet.bare}' node='http://jabber.org/protocol/tune'/>
          <item jid='${Juliet.bare}' node='http://jabber.org/protocol/mood'/>
        </query>
      </iq>
      """

  @XEP-0163/5-use-cases
  Scenario: Juliet creates a node and publishes to it
    Given Juliet is connected
    And Juliet has a personal eventing service
    When Juliet sends, again where Juliet has to wait:
      """
      <iq type='set' id='c1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='http://jabber.org/protocol/tune'/></pubsub>
      </iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='c1'/>
      """
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Juliet receives:
      """
      <iq type='result' id='finzi'/>
      """

  @XEP-0163/5-use-cases
  Scenario: Juliet deletes a node
    Given Juliet is connected
    And Juliet has a personal eventing service
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Juliet sends, again where Juliet has to wait:
      """
      <iq type='set' id='x1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='http://jabber.org/protocol/tune'/></pubsub>
      </iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='x1'/>
      """
    When Juliet asks for the items of Juliet's node "http://jabber.org/protocol/tune" as "i1"
    Then Juliet receives the stanza error item-not-found for "i1"

  @XEP-0163/5-use-cases
  Scenario: Romeo, a contact, subscribes to a node and unsubscribes from it
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune"
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    When Romeo subscribes to Juliet's node "http://jabber.org/protocol/tune" as "s1"
    Then Romeo receives:
      """
      <iq type='result' id='s1'/>
      """
    When Romeo sends:
      """
      <iq type='set' id='u1' to='${Juliet.bare}'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <unsubscribe node='http://jabber.org/protocol/tune' jid='${Romeo.bare}'/>
        </pubsub>
      </iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='u1'/>
      """

  @XEP-0163/5-use-cases
  Scenario: Romeo, a contact, retrieves one item by its id
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    When Romeo sends:
      """
      <iq type='get' id='i1' to='${Juliet.bare}'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='http://jabber.org/protocol/tune'><item id='finzi'/></items>
        </pubsub>
      </iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='http://jabber.org/protocol/tune'>
            <item id='finzi'><act xmlns='urn:example:play'>finzi</act></item>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0163/5-owner
  Scenario: Juliet is the owner of a node that came about when she published
    Given Juliet is connected
    And Juliet has a personal eventing service
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    And Juliet's account supports "http://jabber.org/protocol/pubsub#retrieve-affiliations"
    When Juliet sends:
      """
      <iq type='get' id='a1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations/></pubsub>
      </iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='a1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <affiliations><affiliation node='http://jabber.org/protocol/tune' affiliation='owner'/></affiliations>
        </pubsub>
      </iq>
      """

  @XEP-0163/5-access-default
  Scenario Outline: the access model of a node that <came about> is "presence"
    Given Juliet is connected
    And Juliet has a personal eventing service
    And <given>
    And Juliet sees the configuration of her node "http://jabber.org/protocol/tune"
    When Juliet asks for the configuration of her node "http://jabber.org/protocol/tune" as "c1"
    Then Juliet receives:
      """
      <iq type='result' id='c1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <configure>
            <x xmlns='jabber:x:data' type='form'><field var='pubsub#access_model'><value>presence</value></field></x>
          </configure>
        </pubsub>
      </iq>
      """

    Examples:
      | came about               | given                                                                                   |
      | was created              | Juliet has created her node "http://jabber.org/protocol/tune"                           |
      | came about by publishing | Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"     |

  @XEP-0163/5-deliver-default
  Scenario: nodes deliver their payloads by default
    Given Juliet is online with interest in "http://jabber.org/protocol/tune"
    And Juliet has a personal eventing service
    When Juliet publishes the item "finzi" to her node "http://jabber.org/protocol/tune"
    Then Juliet receives:
      """
      <message>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='http://jabber.org/protocol/tune'>
            <item id='finzi'><act xmlns='urn:example:play'>finzi</act></item>
          </items>
        </event>
      </message>
      """

  @XEP-0163/5-last-item-default
  Scenario: nodes send the last item on subscription and presence by default
    Given Juliet is connected
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune"
    And Juliet sees "pubsub#send_last_published_item" in the configuration of her node "http://jabber.org/protocol/tune"
    When Juliet asks for the configuration of her node "http://jabber.org/protocol/tune" as "c1"
    Then Juliet receives:
      """
      <iq type='result' id='c1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <configure>
            <x xmlns='jabber:x:data' type='form'>
              <field var='pubsub#send_last_published_item'><value>on_sub_and_presence</value></field>
            </x>
          </configure>
        </pubsub>
      </iq>
      """
