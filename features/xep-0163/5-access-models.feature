Feature: XEP-0163 §5 Access models

  @XEP-0163/5-access-models
  Scenario Outline: Juliet gives a node the access model "<model>"
    Given Juliet is connected
    And Juliet has a personal eventing service
    And Juliet's account supports "http://jabber.org/protocol/pubsub#config-node"
    And Juliet has created her node "http://jabber.org/protocol/tune"
    When Juliet sends, again where Juliet has to wait:
      """
      <iq type='set' id='c1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <configure node='http://jabber.org/protocol/tune'>
            <x xmlns='jabber:x:data' type='submit'>
              <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
              <field var='pubsub#access_model'><value><model></value></field>
            </x>
          </configure>
        </pubsub>
      </iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='c1'/>
      """
    When Juliet asks for the configuration of her node "http://jabber.org/protocol/tune" as "c2"
    Then Juliet receives:
      """
      <iq type='result' id='c2'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <configure>
            <x xmlns='jabber:x:data' type='form'><field var='pubsub#access_model'><value><model></value></field></x>
          </configure>
        </pubsub>
      </iq>
      """

    Examples:
      | model     |
      | open      |
      | presence  |
      | roster    |
      | whitelist |

  @XEP-0163/5-open
  Scenario: Benvolio, who is no contact, retrieves items of an open node
    Given Juliet is connected
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | open |
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    And Benvolio is connected
    When Benvolio asks for the items of Juliet's node "http://jabber.org/protocol/tune" as "i1"
    Then Benvolio receives:
      """
      <iq type='result' id='i1' from='${Juliet.bare}'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='http://jabber.org/protocol/tune'><item id='finzi'/></items>
        </pubsub>
      </iq>
      """

  @XEP-0163/5-roster
  Scenario Outline: Romeo, a contact in the group "<group>", <does> items of a node for the group "Friends"
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    And Juliet has "${Romeo.bare}" in the roster as "Romeo" in "<group>"
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model          | roster  |
      | pubsub#roster_groups_allowed | Friends |
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Romeo asks for the items of Juliet's node "http://jabber.org/protocol/tune" as "i1"
    Then Romeo receives:
      """
      <iq type='<type>' id='i1' from='${Juliet.bare}'/>
      """

    Examples:
      | group    | does              | type   |
      | Friends  | retrieves         | result |
      | Servants | does not retrieve | error  |

  @XEP-0163/5-whitelist
  Scenario: Romeo, a contact who is not on the list, does not retrieve items of a node with a whitelist
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | whitelist |
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Romeo asks for the items of Juliet's node "http://jabber.org/protocol/tune" as "i1"
    And Romeo subscribes to Juliet's node "http://jabber.org/protocol/tune" as "s1"
    Then Romeo receives:
      """
      <iq type='error' id='i1' from='${Juliet.bare}'/>
      """
    And Romeo receives:
      """
      <iq type='error' id='s1' from='${Juliet.bare}'/>
      """

  @XEP-0163/5-whitelist
  Scenario: Benvolio, who is on the list, retrieves items of a node with a whitelist
    Given Juliet is online
    And Juliet has a personal eventing service
    And Benvolio is online
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | whitelist |
    And Juliet has put Benvolio on the list of her node "http://jabber.org/protocol/tune"
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Benvolio asks for the items of Juliet's node "http://jabber.org/protocol/tune" as "i1"
    Then Benvolio receives:
      """
      <iq type='result' id='i1' from='${Juliet.bare}'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='http://jabber.org/protocol/tune'><item id='finzi'/></items>
        </pubsub>
      </iq>
      """

  @XEP-0163/5-owner-access
  Scenario Outline: Juliet retrieves items of her own node with the access model "<model>"
    Given Juliet is connected
    And Juliet has a personal eventing service
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | <model> |
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
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
      | model     |
      | whitelist |
      | roster    |
