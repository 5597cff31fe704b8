Feature: XEP-0060 §4.1 Affiliations

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "publish"
    And Romeo has created the node "princely"
    And Juliet is connected

  @XEP-0060/4.1-bare-jid
  Scenario: who has created a node is its owner with every resource
    Given Romeo/phone is connected
    When Romeo/phone sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then the pubsub request "r1" of Romeo/phone succeeds

  @XEP-0060/4.1-bare-jid
  Scenario: the affiliations of a node are those of bare JIDs
    Given Romeo's pubsub service supports "modify-affiliations"
    When Romeo sends the pubsub owner get "r1":
      """
      <affiliations node='${princely}'/>
      """
    Then Romeo receives the affiliations "r1" of bare JIDs

  @XEP-0060/4.1-bare-jid
  Scenario: a publisher can publish with every resource
    Given Juliet/phone is connected
    And Romeo has made Juliet "publisher" of the node "princely"
    When Juliet/phone sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      """
    Then the pubsub request "r1" of Juliet/phone succeeds

  @XEP-0060/4.1-none-and-owner @XEP-0060/3-affiliations
  Scenario: a user without affiliation can subscribe to an open node
    When Juliet sends the pubsub set "r1":
      """
      <subscribe node='${princely}' jid='${Juliet.bare}'/>
      """
    Then the pubsub request "r1" of Juliet succeeds

  @XEP-0060/4.1-purge
  Scenario: a second owner can purge the node
    Given Romeo's pubsub service supports "purge-nodes"
    And Romeo has made Juliet "owner" of the node "princely"
    And Romeo has published the item "one" to the node "princely"
    When Juliet sends the pubsub owner set "r1":
      """
      <purge node='${princely}'/>
      """
    Then the pubsub request "r1" of Juliet succeeds

  @XEP-0060/4.1-no-purge
  Scenario Outline: who has the affiliation "<affiliation>" cannot purge the node
    Given Romeo's pubsub service supports "purge-nodes"
    And Romeo has made Juliet "<affiliation>" of the node "princely"
    And Romeo has published the item "one" to the node "princely"
    When Juliet sends the pubsub owner set "r1":
      """
      <purge node='${princely}'/>
      """
    Then the pubsub request "r1" of Juliet is refused

    Examples:
      | affiliation |
      | member      |
      | none        |
      | outcast     |

  # Whoever removes what others have published, where only publishing was allowed, has more than the affiliation says.
  @XEP-0060/4.1-publish-only-deletes
  Scenario: who may only publish cannot delete what others have published
    Given Romeo's pubsub service supports "delete-items"
    And Romeo has made Juliet "publish-only" of the node "princely"
    And Romeo has published the item "one" to the node "princely"
    When Juliet sends the pubsub set "r1":
      """
      <retract node='${princely}'><item id='one'/></retract>
      """
    Then the pubsub request "r1" of Juliet is refused

  @XEP-0060/4.1-affiliation-features
  Scenario Outline: a service that knows the affiliation "<affiliation>" says so
    Given Romeo has given Juliet the affiliation "<affiliation>" with the node "princely"
    When Romeo sends:
      """
      <iq type='get' id='r1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <feature var='http://jabber.org/protocol/pubsub#<affiliation>-affiliation'/>
        </query>
      </iq>
      """

    Examples:
      | affiliation |
      | publisher   |
      | member      |
      | outcast     |
