Feature: XEP-0060 §8.9.1.3.2, §8.9.2.3.3 Affiliations are for owners to manage

  @XEP-0060/8.9.1.3.2-forbidden
  Scenario Outline: Juliet, whose affiliation is "<affiliation>", may not see who is affiliated
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    And Juliet has been made "<affiliation>" of the node "princely" by Romeo
    When Juliet tries to "get the affiliations of" the node "princely" as "ent1"
    Then the service refuses Juliet "ent1" with forbidden

    Examples:
      | affiliation  |
      | none         |
      | member       |
      | publisher    |
      | publish-only |
      | outcast      |

  # She would make herself the owner.
  @XEP-0060/8.9.2.3.3-forbidden
  Scenario Outline: Juliet, whose affiliation is "<affiliation>", may not change who is affiliated
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the affiliations of" the node "princely"
    And Juliet has been made "<affiliation>" of the node "princely" by Romeo
    When Juliet tries to "set an affiliation with" the node "princely" as "ent2"
    Then the service refuses Juliet "ent2" with forbidden

    Examples:
      | affiliation  |
      | none         |
      | member       |
      | publisher    |
      | publish-only |
      | outcast      |
