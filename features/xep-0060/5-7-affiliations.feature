Feature: XEP-0060 §5.7 Retrieving affiliations

  Background:
    Given Romeo is connected
    And Romeo's pubsub service supports "retrieve-affiliations"
    And Juliet is connected

  @XEP-0060/5.7-all
  Scenario Outline: a user learns of having the affiliation "<affiliation>"
    Given Romeo has created the node "princely"
    And Romeo has made Juliet "<affiliation>" of the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <affiliations/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <affiliations><affiliation node='${princely}' affiliation='<affiliation>'/></affiliations>
      """

    Examples:
      | affiliation  |
      | publisher    |
      | publish-only |
      | member       |
      | outcast      |

  @XEP-0060/5.7-all
  Scenario: a user learns of the affiliations with all nodes
    Given Juliet has created the node "musings"
    And Romeo has created the node "princely"
    And Romeo has made Juliet "publisher" of the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <affiliations/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <affiliations>
        <affiliation node='${princely}' affiliation='publisher'/>
        <affiliation node='${musings}' affiliation='owner'/>
      </affiliations>
      """

  @XEP-0060/5.7-none
  Scenario: a user without affiliations receives an empty list
    When Juliet sends the pubsub get "r1":
      """
      <affiliations/>
      """
    Then Juliet receives the pubsub result "r1":
      """
      <affiliations><not:affiliation/></affiliations>
      """

  @XEP-0060/5.7-node
  Scenario: a user learns of the affiliation with the node that is asked about
    Given Romeo has created the node "princely"
    When Romeo sends the pubsub get "r1":
      """
      <affiliations node='${princely}'/>
      """
    Then Romeo receives the pubsub result "r1":
      """
      <affiliations><affiliation node='${princely}' affiliation='owner'/></affiliations>
      """

  @XEP-0060/5.7-own
  Scenario: a user does not receive the affiliations of others
    Given Romeo has created the node "princely"
    When Juliet sends the pubsub get "r1":
      """
      <affiliations node='${princely}'/>
      """
    Then Juliet receives no:
      """
      <iq id='r1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations><affiliation affiliation='owner'/></affiliations></pubsub>
      </iq>
      """
    And Juliet receives a reply to "r1"
