Feature: XEP-0060 §8.9.1 Retrieve the affiliations list

  @XEP-0060/8.9.1.2-list
  Scenario: Romeo, who has created the node, is on the list as owner
    Given Romeo is connected
    And Romeo has created the node "princely"
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#modify-affiliations"
    When Romeo asks the pubsub service as owner "ent1":
      """
      <affiliations node='${princely}'/>
      """
    Then Romeo receives:
      """
      <iq type='result' from='${service}' id='ent1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <affiliations node='${princely}'><affiliation jid='${Romeo.bare}' affiliation='owner'/></affiliations>
        </pubsub>
      </iq>
      """

  @XEP-0060/8.9.1.2-none
  Scenario: Juliet, who is merely subscribed, is not on the list
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    And Juliet is subscribed to the node "princely"
    Then Romeo sees that the node "princely" has the affiliations:
      | Romeo  | owner |
      | Juliet | none  |

  @XEP-0060/8.9.1.3.3-not-found
  Scenario: Romeo asks who is affiliated with a node that is not there
    Given Romeo is connected
    And Romeo has created the node "stately"
    And the service lets Romeo "get the affiliations of" the node "stately"
    And Romeo knows of no node "princely" yet
    When Romeo tries to "get the affiliations of" the node "princely" as "ent1"
    Then the service refuses Romeo "ent1" with item-not-found

  @XEP-0060/8.9.1.3.1-unsupported
  Scenario: a service that does not modify affiliations says so when it is asked
    Given Romeo is connected
    And Romeo has created the node "princely"
    And the service refuses Romeo to "get the affiliations of" the node "princely"
    When Romeo tries to "get the affiliations of" the node "princely" as "ent1"
    Then Romeo receives the stanza error feature-not-implemented and the pubsub error "unsupported modify-affiliations" for "ent1"
