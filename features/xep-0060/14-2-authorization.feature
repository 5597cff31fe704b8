Feature: XEP-0060 §14.2 Authorization

  # Whatever the answer is, nothing has happened.
  @XEP-0060/14.2-owners-only
  Scenario Outline: Juliet, whose affiliation is "<affiliation>", does not <what> Romeo's node
    Given Romeo is connected
    And Juliet is connected
    And Romeo owns the node "princely" where:
      | pubsub#persist_items | 1 |
    And Romeo has published the item "one" to the node "princely"
    And Juliet has been made "<affiliation>" of the node "princely" by Romeo
    And the state of Romeo's node "princely" is known
    When Juliet tries to "<what>" the node "princely" as "owner1"
    Then Juliet receives a reply to "owner1"
    And the state of Romeo's node "princely" is as it was

    Examples:
      | affiliation | what                   |
      | none        | set the title of       |
      | none        | delete                 |
      | none        | purge                  |
      | none        | set a subscription to  |
      | none        | set an affiliation with |
      | publisher   | delete                 |
      | publisher   | set an affiliation with |
