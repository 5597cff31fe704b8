Feature: XEP-0060 §5.6 and 5.7 Retrieval that is not supported

  Background:
    Given Romeo is connected

  @XEP-0060/5.6-unsupported
  Scenario: a service that does not tell subscriptions says so
    Given Romeo's pubsub service does not support "retrieve-subscriptions"
    When Romeo sends the pubsub get "r1":
      """
      <subscriptions/>
      """
    Then Romeo receives the pubsub error "feature-not-implemented with unsupported retrieve-subscriptions" for "r1"

  @XEP-0060/5.7-unsupported
  Scenario: a service that does not tell affiliations says so
    Given Romeo's pubsub service does not support "retrieve-affiliations"
    When Romeo sends the pubsub get "r1":
      """
      <affiliations/>
      """
    Then Romeo receives the pubsub error "feature-not-implemented with unsupported retrieve-affiliations" for "r1"
