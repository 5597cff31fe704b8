Feature: XEP-0163 §6.2 Contact service discovery

  @XEP-0163/6.2-contact
  Scenario: Romeo, a contact, sees that Juliet's account is an eventing service
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1' from='${Juliet.bare}'>
        <query xmlns='http://jabber.org/protocol/disco#info'><identity category='pubsub' type='pep'/></query>
      </iq>
      """

  @XEP-0163/6.2-items-allowed
  Scenario Outline: Romeo, a contact, sees Juliet's node with the access model "<model>"
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | <model> |
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'>
        <query xmlns='http://jabber.org/protocol/disco#items'>
          <item jid='${Juliet.bare}' node='http://jabber.org/protocol/tune'/>
        </query>
      </iq>
      """

    Examples:
      | model    |
      | presence |
      | open     |

  @XEP-0163/6.2-items-not-allowed
  Scenario: Romeo, a contact who is not on the list, does not see Juliet's node with a whitelist
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | whitelist |
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo does not see Juliet's node "http://jabber.org/protocol/tune" in the answer to "d1"

  @XEP-0163/6.2-items-not-allowed
  Scenario: Romeo, a contact in no group that is allowed, does not see Juliet's node for groups
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    And Juliet has "${Romeo.bare}" in the roster as "Romeo" in "Servants"
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model          | roster  |
      | pubsub#roster_groups_allowed | Friends |
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo does not see Juliet's node "http://jabber.org/protocol/tune" in the answer to "d1"

  @XEP-0163/6.2-items-not-allowed
  Scenario Outline: Benvolio, who is no contact, does not see Juliet's node with the access model "<model>"
    Given Juliet is connected
    And Juliet has a personal eventing service
    And Benvolio is connected
    And Juliet has created her node "http://jabber.org/protocol/tune" with:
      | pubsub#access_model | <model> |
    And Juliet has published the item "finzi" to her node "http://jabber.org/protocol/tune"
    When Benvolio sends:
      """
      <iq type='get' id='d1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Benvolio does not see Juliet's node "http://jabber.org/protocol/tune" in the answer to "d1"

    Examples:
      | model     |
      | presence  |
      | roster    |
      | whitelist |
