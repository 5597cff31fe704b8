Feature: XEP-0060 §8.9.2 What an affiliation allows

  # The node is open to nobody else: what she may she may by her affiliation.
  @XEP-0060/8.9.2.2-may
  Scenario Outline: Juliet, whom Romeo has made "<affiliation>", may <what> his whitelist node
    Given Romeo is connected
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | whitelist |
    And Juliet has been made "<affiliation>" of the node "princely" by Romeo
    When Juliet tries to "<what>" the node "princely" as "try1"
    Then the service grants Juliet "try1"

    Examples:
      | affiliation  | what                     |
      | member       | subscribe to             |
      | member       | get the items of         |
      | publisher    | subscribe to             |
      | publisher    | get the items of         |
      | publisher    | publish to               |
      | publish-only | publish to               |
      | owner        | subscribe to             |
      | owner        | get the items of         |
      | owner        | publish to               |
      | owner        | get the configuration of |
      | owner        | set the title of         |
      | owner        | delete                   |
