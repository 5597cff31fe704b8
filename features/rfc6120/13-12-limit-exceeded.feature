Feature: RFC 6120 §13.12 Stanzas above the limit

  # A server need have no limit, and where it lies is its own affair: the size is found on other connections first.

  @RFC6120/13.12-limit-exceeded
  Scenario: who sends a stanza above the limit is told so
    Given the server refuses Romeo a stanza of some size
    And Romeo is connected
    When Romeo sends himself a stanza of that size
    Then Romeo is told that the stanza violates a policy
