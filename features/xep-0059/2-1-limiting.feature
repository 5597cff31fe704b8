Feature: XEP-0059 §2.1 Limiting the number of items, in archives

  @XEP-0059/2.1-limited @XEP-0059/2.1-first-items
  Scenario Outline: of four messages no more than <max> are asked for
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max | <max> |
    Then Romeo gets "<results>" as the results of "q1"

    Examples:
      | max | results               |
      | 2   | one, two              |
      | 3   | one, two, three       |
      | 4   | one, two, three, four |
      | 10  | one, two, three, four |

  @XEP-0059/2.2-after-omitted
  Scenario: without a UID the page begins with the first message
    Given Romeo is online
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | max | 1 |
    Then Romeo gets "one" as the results of "q1"
