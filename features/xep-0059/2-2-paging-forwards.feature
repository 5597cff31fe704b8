Feature: XEP-0059 §2.2 Paging forwards, in archives

  @XEP-0059/2.2-first-last
  Scenario: a page names its first and last message
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max | 2 |
    Then Romeo receives:
      """
      <iq type='result' id='q1'><fin xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><first>${one}</first><last>${two}</last></set></fin></iq>
      """

  @XEP-0059/2.2-single
  Scenario: a page with one message names it as first and last
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max   | 1      |
      | after | ${one} |
    Then Romeo receives:
      """
      <iq type='result' id='q1'><fin xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><first>${two}</first><last>${two}</last></set></fin></iq>
      """

  @XEP-0059/2.2-empty
  Scenario: a page behind the last message names no first and no last
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max   | 2       |
      | after | ${four} |
    Then the page of "q1" for Romeo names no first and no last

  @XEP-0059/2.2-unique
  Scenario: no two messages on the pages of an archive have the same UID
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max | 10 |
    Then the UIDs of the results of "q1" for Romeo are all different

  @XEP-0059/2.2-after
  Scenario Outline: the page behind "<known>" begins with the message that follows it
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max   | 2     |
      | after | <uid> |
    Then Romeo gets "<results>" as the results of "q1"

    Examples:
      | known | uid    | results     |
      | one   | ${one} | two, three  |
      | two   | ${two} | three, four |

  @XEP-0059/2.2-nothing
  Scenario: a page of an empty archive is an empty answer
    Given Romeo is online
    And Romeo has an archive
    When Romeo queries the archive as "q1" with:
      | max | 10 |
    Then Romeo gets "nothing" as the results of "q1"
