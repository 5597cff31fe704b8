Feature: RFC 6120 §6.1 and §6.3.2 SASL once, and then a new stream

  @RFC6120/sasl-support
  Scenario Outline: a client authenticates with <mechanism>
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "<mechanism>"
    When Romeo authenticates with "<mechanism>"
    Then Romeo is authenticated

    Examples:
      | mechanism     |
      | PLAIN         |
      | SCRAM-SHA-1   |
      | SCRAM-SHA-256 |

  @RFC6120/6.1-once
  Scenario: a stream that is authenticated is not authenticated again
    Given Romeo has authenticated
    When Romeo sends auth "PLAIN" with the right credentials
    And Romeo asks for a resource
    Then Romeo is not authenticated a second time

  @RFC6120/6.1-once
  Scenario: a bound stream is not authenticated again
    Given Romeo is connected
    When Romeo sends auth "PLAIN" with the right credentials
    And Romeo asks for a resource
    Then Romeo is not authenticated a second time

  @RFC6120/sasl-restart @RFC6120/6.4.6-features
  Scenario: the stream restarts after SASL, with a header and features
    Given Romeo is ready to authenticate
    When Romeo authenticates with the best mechanism
    And Romeo opens a stream
    Then Romeo receives a stream header with:
      | from    | ${domain} |
      | version | 1.0       |
    And Romeo receives stream features with:
      """
      <stream:features xmlns:stream='http://etherx.jabber.org/streams'/>
      """

  @RFC6120/6.4.6-new-header
  Scenario: the stream after SASL has an id of its own
    Given Romeo is ready to authenticate
    And the id of the stream of Romeo is kept as "before"
    When Romeo authenticates with the best mechanism
    And Romeo opens a stream
    Then Romeo receives a stream header with:
      | id | {after=any} |
    And "${before}" differs from "${after}"

  @RFC6120/6.3.2-no-service-before-restart
  Scenario: a client that binds before it restarts the stream is not served
    Given Romeo is ready to authenticate
    When Romeo authenticates with the best mechanism
    And Romeo asks for a resource without restarting the stream
    Then Romeo is not served
