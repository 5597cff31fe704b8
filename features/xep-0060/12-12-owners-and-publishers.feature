Feature: XEP-0060 §12.12 Owners and publishers can subscribe and retrieve

  @XEP-0060/12.12-subscribe
  Scenario Outline: Juliet, who is "<affiliation>", can subscribe to a node with the access model "<model>"
    Given Romeo is connected
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | <model> |
    And Juliet has been made "<affiliation>" of the node "princely" by Romeo
    When Juliet tries to "subscribe to" the node "princely" as "try1"
    Then the service grants Juliet "try1"

    Examples:
      | affiliation | model     |
      | owner       | authorize |
      | publisher   | authorize |
      | owner       | whitelist |
      | publisher   | whitelist |

  @XEP-0060/12.12-retrieve
  Scenario Outline: Juliet, who is "<affiliation>", can get the items of a node with the access model "<model>"
    Given Romeo is connected
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#access_model | <model> |
    And Juliet has been made "<affiliation>" of the node "princely" by Romeo
    When Juliet tries to "get the items of" the node "princely" as "try1"
    Then the service grants Juliet "try1"

    Examples:
      | affiliation | model     |
      | owner       | authorize |
      | publisher   | authorize |
      | owner       | whitelist |
      | publisher   | whitelist |
