Feature: XEP-0313 §4.3 Paging through results

  @XEP-0313/4.3.1-rsm @XEP-0313/4.3.2-next
  Scenario: the next page is asked for by the last UID of the page before
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max | 2 |
    Then Romeo gets "one, two" as the results of "q1"
    When Romeo queries the archive as "q2" with:
      | max   | 2      |
      | after | ${two} |
    Then Romeo gets "three" as the results of "q2"

  @XEP-0313/4.3.1-uids @XEP-0313/4.3.2-first-last
  Scenario: first and last of a page are UIDs of the archive, and of what is on the page
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max | 2 |
    Then Romeo receives:
      """
      <iq type='result' id='q1'>
        <fin xmlns='urn:xmpp:mam:2'>
          <set xmlns='http://jabber.org/protocol/rsm'><first>${one}</first><last>${two}</last></set>
        </fin>
      </iq>
      """

  @XEP-0313/4.3.2-arbitrary
  Scenario Outline: a page <side> a message that no query has brought yet is asked for at once
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max    | 1     |
      | <side> | <uid> |
    Then Romeo gets "two" as the results of "q1"

    Examples:
      | side   | uid      |
      | after  | ${one}   |
      | before | ${three} |

  @XEP-0313/4.3.2-unknown
  Scenario Outline: a UID in <side> that the archive does not have is not found
    Given Romeo is online
    And Romeo's archive has "one" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max    | 10          |
      | <side> | no-such-uid |
    Then Romeo receives the stanza error item-not-found for "q1"

    Examples:
      | side   |
      | after  |
      | before |

  @XEP-0313/4.3.2-complete
  Scenario Outline: the answer to a query <which> is complete
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | <name> | <value> |
      | max    | <max>   |
    Then the page of "q1" for Romeo is complete

    Examples:
      | which                    | name  | value                | max |
      | for all messages         | start | 2010-08-07T00:00:00Z | 10  |
      | for as many as there are | after | ${one}               | 2   |
      | that finds nothing       | start | 2099-08-07T00:00:00Z | 10  |

  @XEP-0313/4.3.2-incomplete
  Scenario Outline: a page <which> is not complete
    Given Romeo is online
    And Romeo's archive has "one, two, three" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | <name> | <value> |
      | max    | 1       |
    Then the page of "q1" for Romeo is not complete

    Examples:
      | which                    | name   | value                |
      | at the beginning         | start  | 2010-08-07T00:00:00Z |
      | behind the first message | after  | ${one}               |
      | before the last message  | before | ${three}             |
