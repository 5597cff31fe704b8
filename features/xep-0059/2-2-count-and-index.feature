Feature: XEP-0059 §2.2, §2.7 Count and index, in archives

  @XEP-0059/2.2-index-zero
  Scenario: the first page, if it tells its position, begins at 0
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max | 2 |
    Then the page of "q1" for Romeo begins at 0

  @XEP-0059/2.2-index-last
  Scenario: the last page, if it tells its position, begins where count and size have it
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max   | 2      |
      | after | ${two} |
    Then the page of "q1" for Romeo begins at 2

  @XEP-0059/2.7-count
  Scenario: a page of no messages tells how many there are
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max | 0 |
    Then Romeo receives:
      """
      <iq type='result' id='q1'><fin xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><count>{/^[0-9]+$/}</count></set></fin></iq>
      """

  @XEP-0059/2.7-no-items
  Scenario: a page of no messages has none
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max | 0 |
    Then Romeo gets "nothing" as the results of "q1"

  @XEP-0059/2.7-nothing
  Scenario: asking an empty archive for its count has an empty answer
    Given Romeo is online
    And Romeo has an archive
    When Romeo queries the archive as "q1" with:
      | max | 0 |
    Then Romeo gets "nothing" as the results of "q1"
