Feature: XEP-0060 §8.9.3, §8.9.4 Delete an entity, notify entities

  @XEP-0060/8.9.3-removed
  Scenario Outline: Juliet, who was "<affiliation>", is not on the list when Romeo has removed her
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    And Juliet has been made "<affiliation>" of the node "princely" by Romeo
    When Romeo tells the pubsub service as owner "ent2":
      """
      <affiliations node='${princely}'><affiliation jid='${Juliet.bare}' affiliation='none'/></affiliations>
      """
    Then the service grants Romeo "ent2"
    And Romeo sees that the node "princely" has the affiliations:
      | Romeo  | owner |
      | Juliet | none  |

    Examples:
      | affiliation  |
      | publisher    |
      | member       |
      | outcast      |

  @XEP-0060/8.9.4-notify
  Scenario: Juliet is told that Romeo has made her a publisher
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    When Romeo tells the pubsub service as owner "ent2":
      """
      <affiliations node='${princely}'><affiliation jid='${Juliet.bare}' affiliation='publisher'/></affiliations>
      """
    Then Juliet soon receives:
      """
      <message from='${service}'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><affiliations node='${princely}'/></pubsub>
      </message>
      """

  # The example has <affilation/>, which is a slip of the text.
  @XEP-0060/8.9.4-data
  Scenario: a service that tells Juliet of the change tells her what she is
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    And the service tells Juliet when Romeo makes her "member" of the node "princely"
    When Romeo tells the pubsub service as owner "ent2":
      """
      <affiliations node='${princely}'><affiliation jid='${Juliet.bare}' affiliation='publisher'/></affiliations>
      """
    Then Juliet soon receives:
      """
      <message from='${service}'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <affiliations node='${princely}'><affiliation jid='${Juliet.bare}' affiliation='publisher'/></affiliations>
        </pubsub>
      </message>
      """
