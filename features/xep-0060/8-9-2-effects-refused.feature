Feature: XEP-0060 §8.9.2 What an affiliation does not allow

  # What owners only may do is with the use cases.
  @XEP-0060/8.9.2.2-may-not
  Scenario Outline: Juliet, whom Romeo has made "<affiliation>", may not <what> his open node
    Given Romeo is connected
    And Juliet is connected
    And Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    And Juliet has been made "<affiliation>" of the node "princely" by Romeo
    When Juliet tries to "<what>" the node "princely" as "try1"
    Then the service refuses Juliet "try1"

    Examples:
      | affiliation  | what                    |
      | member       | publish to              |
      | member       | retract the item 'one' from |
      | publish-only | subscribe to            |
      | publish-only | get the items of        |
      | outcast      | subscribe to            |
      | outcast      | get the items of        |
      | outcast      | publish to              |
      | outcast      | retract the item 'one' from |
      | none         | publish to              |
      | none         | retract the item 'one' from |
