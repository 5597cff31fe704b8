Feature: XEP-0313 §4.3 The last page, and flipped pages

  @XEP-0313/4.3.3-last-page @XEP-0313/4.3.3-chronological
  Scenario: the last page is asked for, and is in chronological order
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max    | 2 |
      | before |   |
    Then Romeo gets "three, four" as the results of "q1"

  @XEP-0313/4.3.3-last-page
  Scenario: the last page of a conversation is asked for
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    And Romeo's archive has "last" sent to Benvolio
    And Romeo's archive has "four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | with   | ${Juliet.bare} |
      | max    | 2              |
      | before |                |
    Then Romeo gets "three, four" as the results of "q1"

  @XEP-0313/4.3.2-incomplete
  Scenario: a last page that leaves out earlier messages is not complete
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max    | 2 |
      | before |   |
    Then the page of "q1" for Romeo is not complete

  @XEP-0313/4.3.2-stable
  Scenario: results that have been there before are not said to be unstable
    Given Romeo is online
    And Romeo's archive has "one" sent to Juliet
    When Romeo queries the archive as "q1"
    Then the page of "q1" for Romeo is not marked as unstable

  @XEP-0313/4.3.4-flipped
  Scenario: a page is asked for in reverse order
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max       | 2      |
      | after     | ${one} |
      | flip-page |        |
    Then Romeo gets "three, two" as the results of "q1"

  @XEP-0313/4.3.4-flipped @XEP-0313/4.3.4-same
  Scenario: the last page is asked for in reverse order
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max       | 3 |
      | before    |   |
      | flip-page |   |
    Then Romeo gets "four, three, two" as the results of "q1"
