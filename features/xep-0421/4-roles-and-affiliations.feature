Feature: XEP-0421 §4 Occupant ids where roles and affiliations change

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Romeo has created the room "cave"
    And Romeo sees that "${cave}" supports "urn:xmpp:occupant-id:0"

  @XEP-0421/4-every @XEP-0421/4-one
  Scenario Outline: the presence of a <before> who is made a <role> has the id
    Given the room "${cave}" has the occupants:
      | occupant | role     |
      | Juliet   | <before> |
    When Romeo gives "juliet" the role "<role>" in the room "${cave}"
    Then Romeo receives a presence of "${cave}/juliet" with one occupant id, "told"
    And Juliet receives a presence of "${cave}/juliet" with one occupant id, "own"

    Examples:
      | before      | role        |
      | participant | visitor     |
      | visitor     | participant |
      | participant | moderator   |
      | participant | none        |

  @XEP-0421/4-every @XEP-0421/4-one
  Scenario Outline: the presence of an occupant whose affiliation changes from <before> to <affiliation> has the id
    Given the room "${cave}" has the occupants:
      | occupant | affiliation |
      | Juliet   | <before>    |
    When Romeo gives Juliet the affiliation "<affiliation>" in the room "${cave}"
    Then Romeo receives a presence of "${cave}/juliet" with one occupant id, "told"
    And Juliet receives a presence of "${cave}/juliet" with one occupant id, "own"

    Examples:
      | before | affiliation |
      | none   | outcast     |
      | member | none        |
      | none   | member      |
      | none   | admin       |
      | none   | owner       |
