Feature: XEP-0060 §11 Errors say what is not supported

  # No service has to refuse these in this way; one that does says what it lacks.
  @XEP-0060/11-unsupported
  Scenario Outline: a service that does not implement it says that it lacks <feature>
    Given Romeo is connected
    And Romeo has created the node "princely"
    And the service answers Romeo that it does not implement to "<what>" the node "princely"
    When Romeo tries to "<what>" the node "princely" as "try1"
    Then Romeo receives the stanza error feature-not-implemented and the pubsub error "unsupported <feature>" for "try1"

    Examples:
      | feature                | what                              |
      | retrieve-affiliations  | get the own affiliation with      |
      | retrieve-subscriptions | get the own subscriptions to      |
      | subscription-options   | get the subscription options of   |
      | manage-subscriptions   | get the subscriptions of          |
      | modify-affiliations    | get the affiliations of           |
      | retrieve-default       | get the default configuration for |
