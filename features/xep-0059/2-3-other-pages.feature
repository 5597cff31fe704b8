Feature: XEP-0059 §2.3 to §2.6 Other pages, in archives

  @XEP-0059/2.3-before
  Scenario Outline: the page before "<known>" ends with the message that precedes it
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max    | 2     |
      | before | <uid> |
    Then Romeo gets "<results>" as the results of "q1"

    Examples:
      | known | uid      | results    |
      | four  | ${four}  | two, three |
      | three | ${three} | one, two   |

  @XEP-0059/2.5-last
  Scenario: the last page is asked for
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max    | 2 |
      | before |   |
    Then Romeo gets "three, four" as the results of "q1"

  @XEP-0059/2.6-page
  Scenario: the page that begins with the third message is asked for
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    And Romeo's archive serves pages by index
    When Romeo queries the archive as "q1" with:
      | max   | 2 |
      | index | 2 |
    Then Romeo gets "three, four" as the results of "q1"

  @XEP-0059/2.6-zero
  Scenario: the page that begins with the first message is asked for
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    And Romeo's archive serves pages by index
    When Romeo queries the archive as "q1" with:
      | max   | 2 |
      | index | 0 |
    Then Romeo gets "one, two" as the results of "q1"

  @XEP-0059/2.6-same-index
  Scenario: a page that is asked for by its position tells that position
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    And Romeo's archive serves pages by index
    When Romeo queries the archive as "q1" with:
      | max   | 2 |
      | index | 1 |
    Then Romeo receives:
      """
      <iq type='result' id='q1'><fin xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><first index='1'>{any}</first></set></fin></iq>
      """

  @XEP-0059/2.6-beyond
  Scenario: a page beyond the last message is empty
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    And Romeo's archive serves pages by index
    When Romeo queries the archive as "q1" with:
      | max   | 2  |
      | index | 99 |
    Then Romeo gets "nothing" as the results of "q1"
    And the page of "q1" for Romeo names no first and no last

  @XEP-0059/4-ignored
  Scenario: a limit to the items of the server is heeded or ignored
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='get' id='i1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#items'><set xmlns='http://jabber.org/protocol/rsm'><max>1</max></set></query></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='i1'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
