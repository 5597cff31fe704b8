Feature: XEP-0313 §4.1.2 Filtering by time received

  @XEP-0313/4.1.2-format
  Scenario Outline: the time <time> is understood as a beginning
    Given Romeo is online
    And Romeo's archive has "one" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | start | <time> |
    Then Romeo gets "one" as the results of "q1"

    Examples:
      | time                      |
      | 2010-06-07T00:00:00Z      |
      | 2010-06-07T00:00:00.123Z  |
      | 2010-06-07T02:00:00+02:00 |

  @XEP-0313/4.1.2-format
  Scenario: a beginning and an end are understood together
    Given Romeo is online
    And Romeo's archive has "one" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | start | 2010-06-07T00:00:00Z |
      | end   | 2099-07-07T13:23:54Z |
    Then Romeo gets "one" as the results of "q1"

  @XEP-0313/4.1.2-start
  Scenario: a message from before the beginning is not found
    Given Romeo is online
    And Romeo's archive has "one" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | start | 2099-08-07T00:00:00Z |
    Then Romeo gets "nothing" as the results of "q1"

  @XEP-0313/4.1.2-start-equal
  Scenario: a message of exactly the time at which the query begins is found
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | start | ${two.stamp} |
    Then Romeo gets at least "two, three" as results of "q1"

  @XEP-0313/4.1.2-start-omitted
  Scenario: a query without a beginning begins with the earliest message
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | end | 2099-08-07T00:00:00Z |
    Then Romeo gets "one, two, three" as the results of "q1"

  @XEP-0313/4.1.2-end
  Scenario: a message from after the end is not found
    Given Romeo is online
    And Romeo's archive has "one" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | end | 2010-08-07T00:00:00Z |
    Then Romeo gets "nothing" as the results of "q1"

  @XEP-0313/4.1.2-end
  Scenario: no message that is found is later than the time at which the query ends
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | start | 2010-08-07T00:00:00Z |
      | end   | ${two.stamp}         |
    Then Romeo gets no result of "q1" that is later than "${two.stamp}"

  @XEP-0313/4.1.2-end-omitted
  Scenario: a query without an end reaches to the latest message
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | start | 2010-08-07T00:00:00Z |
    Then Romeo gets "one, two, three" as the results of "q1"

  @XEP-0313/4.1.5-without-asking
  Scenario: a query by a JID and a timespan needs no form that was asked for before
    Given Romeo is online
    And Romeo's archive has "one" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | with  | ${Juliet.bare}       |
      | start | 2010-08-07T00:00:00Z |
      | end   | 2099-08-07T00:00:00Z |
    Then Romeo gets "one" as the results of "q1"

  @XEP-0313/4.1.5-unknown-field
  Scenario: a field that the server does not know is answered with feature-not-implemented
    Given Romeo is online
    And Romeo has an archive
    When Romeo queries the archive as "q1" with:
      | {urn:example:assay}mood | smitten |
    Then Romeo receives the stanza error feature-not-implemented for "q1"
