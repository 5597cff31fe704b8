Feature: XEP-0313 §4.1.3 Limiting results by id

  @XEP-0313/4.1.3-after-id
  Scenario: only what is behind a message that is known is asked for
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | after-id | ${two} |
    Then Romeo gets "three, four" as the results of "q1"

  @XEP-0313/4.1.3-before-id
  Scenario: only what is before a message that is known is asked for
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | before-id | ${three} |
    Then Romeo gets "one, two" as the results of "q1"

  @XEP-0313/4.1.3-between
  Scenario: only what is between two messages that are known is asked for
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | after-id  | ${one}  |
      | before-id | ${four} |
    Then Romeo gets "two, three" as the results of "q1"

  @XEP-0313/4.1.3-after-id
  Scenario: what is behind a message that is known is asked for page by page
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | after-id | ${one} |
      | max      | 1      |
      | after    | ${two} |
    Then Romeo gets "three" as the results of "q1"

  @XEP-0313/4.1.3-ids
  Scenario: a single message is asked for by its UID
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | ids | ${one} |
    Then Romeo gets "one" as the results of "q1"

  @XEP-0313/4.1.3-ids
  Scenario: several messages are asked for by their UIDs
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    And Romeo's archive has "one, two, three, four" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | ids | ${one}   |
      | ids | ${three} |
    Then Romeo gets "one, three" as the results of "q1"

  @XEP-0313/4.1.3-unknown
  Scenario Outline: a UID in <field> that the archive does not have is not found
    Given Romeo is online
    And Romeo's account supports "urn:xmpp:mam:2#extended"
    And Romeo's archive has "one" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | <field> | no-such-uid |
    Then Romeo receives the stanza error item-not-found for "q1"

    Examples:
      | field     |
      | before-id |
      | after-id  |
      | ids       |
