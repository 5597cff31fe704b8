Feature: XEP-0060 §8.2.3 Configuring fails

  @XEP-0060/8.2.3.2-forbidden
  Scenario Outline: Juliet, whose affiliation is "<affiliation>", may not <what> Romeo's node
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And Juliet has been made "<affiliation>" of the node "princely" by Romeo
    When Juliet tries to "<what>" the node "princely" as "config1"
    Then the service refuses Juliet "config1" with forbidden

    Examples:
      | affiliation  | what                     |
      | none         | get the configuration of |
      | member       | get the configuration of |
      | publisher    | get the configuration of |
      | publish-only | get the configuration of |
      | outcast      | get the configuration of |
      | none         | set the title of         |
      | member       | set the title of         |
      | publisher    | set the title of         |
      | publish-only | set the title of         |
      | outcast      | set the title of         |
