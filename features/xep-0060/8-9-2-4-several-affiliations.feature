Feature: XEP-0060 §8.9.2.4 Change several affiliations at once

  @XEP-0060/8.9.2.4-all
  Scenario: Romeo makes Benvolio a publisher and Juliet nothing
    Given Romeo is connected
    And Juliet is connected
    And Benvolio is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    And Juliet has been made "member" of the node "princely" by Romeo
    When Romeo tells the pubsub service as owner "ent3":
      """
      <affiliations node='${princely}'>
        <affiliation jid='${Juliet.bare}' affiliation='none'/>
        <affiliation jid='${Benvolio.bare}' affiliation='publisher'/>
      </affiliations>
      """
    Then the service grants Romeo "ent3"
    And Romeo sees that the node "princely" has the affiliations:
      | Juliet   | none      |
      | Benvolio | publisher |

  @XEP-0060/8.9.2.4-last-owner
  Scenario Outline: Romeo, the only owner, cannot become "<affiliation>"
    Given Romeo is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    When Romeo tells the pubsub service as owner "ent3":
      """
      <affiliations node='${princely}'><affiliation jid='${Romeo.bare}' affiliation='<affiliation>'/></affiliations>
      """
    Then Romeo receives a reply to "ent3"
    And Romeo sees that the node "princely" has the affiliations:
      | Romeo | owner |

    Examples:
      | affiliation |
      | none        |
      | publisher   |
      | member      |
      | outcast     |

  @XEP-0060/8.9.2.4-invalid
  Scenario: one of Romeo's changes would leave the node without owner
    Given Romeo is connected
    And Benvolio is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    When Romeo tells the pubsub service as owner "ent3":
      """
      <affiliations node='${princely}'>
        <affiliation jid='${Romeo.bare}' affiliation='none'/>
        <affiliation jid='${Benvolio.bare}' affiliation='publisher'/>
      </affiliations>
      """
    Then the service refuses Romeo "ent3"

  @XEP-0060/8.9.2.4-not-acceptable
  Scenario: a change that would leave the node without owner is not acceptable
    Given Romeo is connected
    And Benvolio is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    When Romeo tells the pubsub service as owner "ent3":
      """
      <affiliations node='${princely}'>
        <affiliation jid='${Romeo.bare}' affiliation='none'/>
        <affiliation jid='${Benvolio.bare}' affiliation='publisher'/>
      </affiliations>
      """
    Then the service refuses Romeo "ent3" with not-acceptable

  @XEP-0060/8.9.2.4-returned
  Scenario: Romeo is told which of his changes is not acceptable
    Given Romeo is connected
    And Benvolio is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    When Romeo tells the pubsub service as owner "ent3":
      """
      <affiliations node='${princely}'>
        <affiliation jid='${Romeo.bare}' affiliation='none'/>
        <affiliation jid='${Benvolio.bare}' affiliation='publisher'/>
      </affiliations>
      """
    Then Romeo receives:
      """
      <iq type='error' id='ent3'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <affiliations><affiliation jid='${Romeo.bare}' affiliation='owner'/></affiliations>
        </pubsub>
      </iq>
      """

  @XEP-0060/8.9.2.4-others
  Scenario: the other of Romeo's changes is carried out unless it is returned, too
    Given Romeo is connected
    And Benvolio is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    When Romeo tells the pubsub service as owner "ent3":
      """
      <affiliations node='${princely}'>
        <affiliation jid='${Romeo.bare}' affiliation='none'/>
        <affiliation jid='${Benvolio.bare}' affiliation='publisher'/>
      </affiliations>
      """
    Then either the error "ent3" returns the entry of Benvolio to Romeo, or the affiliation with the node "princely" is "publisher"

  @XEP-0060/8.9.2.4-duplicate
  Scenario: Romeo says two things of Juliet
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    When Romeo tells the pubsub service as owner "ent3":
      """
      <affiliations node='${princely}'>
        <affiliation jid='${Juliet.bare}' affiliation='publisher'/>
        <affiliation jid='${Juliet.bare}' affiliation='outcast'/>
      </affiliations>
      """
    Then the service refuses Romeo "ent3" with bad-request
