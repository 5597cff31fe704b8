Feature: RFC 6120 §6.4.5 and §13.9.4 Retries

  @RFC6120/6.4.5-retries
  Scenario Outline: after <count> wrong passwords the right one gets in
    Given Romeo is ready to authenticate
    When Romeo authenticates <count> times with a wrong password
    Then Romeo can still authenticate

    Examples:
      | count |
      | 1     |
      | 2     |

  @RFC6120/6.4.5-retries
  Scenario: after a failure the client can take another mechanism
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "SCRAM-SHA-1"
    When Romeo begins "SCRAM-SHA-1"
    And Romeo finishes SCRAM with:
      | proof | wrong |
    Then SASL refuses Romeo
    And Romeo can still authenticate

  @RFC6120/6.4.5-retry-bound
  Scenario: a sixth retry is too many
    Given Romeo is ready to authenticate
    When Romeo authenticates 7 times with a wrong password
    Then the server has ended the attempts of Romeo with a stream error

  @RFC6120/13.9.4-retry-limit
  Scenario: a client that does not stop is stopped with a stream error
    Given Romeo is ready to authenticate
    When Romeo authenticates 20 times with a wrong password
    Then the server has ended the attempts of Romeo with a stream error

  @RFC6120/6.4.5-limit-closes
  Scenario: a client that has used up its attempts has its stream closed
    Given Romeo is ready to authenticate
    And Romeo has used up the attempts that the server allows
    Then the server has ended the attempts of Romeo with a stream error

  @RFC6120/6.4.5-limit-condition
  Scenario: the stream error after too many attempts is policy-violation
    Given Romeo is ready to authenticate
    And Romeo has used up the attempts that the server allows
    Then the attempts of Romeo have ended with policy-violation
