Feature: XEP-0313 §4.1.1 Filtering by JID

  @XEP-0313/4.1.1-only
  Scenario: only messages of the conversation with Juliet are asked for
    Given Romeo is online
    And Romeo's archive has "one" sent to Juliet
    And Romeo's archive has "two" sent to Benvolio
    When Romeo queries the archive as "q1" with:
      | with | ${Juliet.bare} |
    Then Romeo gets "one" as the results of "q1"

  @XEP-0313/4.1.1-both-ways
  Scenario: messages to Juliet and messages from Juliet belong to the conversation
    Given Romeo is online
    And Juliet is online
    And Romeo's archive has "one" sent to Juliet
    And Romeo's archive has "two" received from Juliet
    When Romeo queries the archive as "q1" with:
      | with | ${Juliet.bare} |
    Then Romeo gets "one, two" as the results of "q1"

  @XEP-0313/4.1.1-self
  Scenario: what Romeo has sent himself is found by his own JID, and nothing else is
    Given Romeo is online
    And Romeo's archive has "one" sent to Juliet
    And Romeo's archive has "note" sent to Romeo
    When Romeo queries the archive as "q1" with:
      | with | ${Romeo.bare} |
    Then Romeo gets nothing but "note" as results of "q1"

  @XEP-0313/4.1.1-omitted
  Scenario: without a JID the messages of all conversations are found
    Given Romeo is online
    And Romeo's archive has "one" sent to Juliet
    And Romeo's archive has "two" sent to Benvolio
    When Romeo queries the archive as "q1" with:
      | start | 2010-06-07T00:00:00Z |
    Then Romeo gets "one, two" as the results of "q1"

  @XEP-0313/4.1.1-bare
  Scenario: a bare JID finds the messages from all resources
    Given Romeo is online
    And Juliet/balcony is online
    And Juliet/chamber is online
    And Romeo's archive has "one" received from Juliet/balcony
    And Romeo's archive has "two" received from Juliet/chamber
    When Romeo queries the archive as "q1" with:
      | with | ${Juliet.bare} |
    Then Romeo gets "one, two" as the results of "q1"

  @XEP-0313/4.1.1-full
  Scenario: a full JID does not find messages from another resource
    Given Romeo is online
    And Juliet/balcony is online
    And Juliet/chamber is online
    And Romeo's archive has "one" received from Juliet/balcony
    And Romeo's archive has "two" received from Juliet/chamber
    When Romeo queries the archive as "q1" with:
      | with | ${Juliet/balcony.full} |
    Then Romeo gets "one" as the results of "q1"

  @XEP-0313/4.1-empty
  Scenario Outline: a query that finds nothing for <field> succeeds
    Given Romeo is online
    And Romeo's archive has "one" sent to Juliet
    When Romeo queries the archive as "q1" with:
      | <field> | <value> |
    Then Romeo gets "nothing" as the results of "q1"

    Examples:
      | field | value                |
      | with  | nobody@${domain}     |
      | start | 2099-06-07T00:00:00Z |

  @XEP-0313/4.1-empty
  Scenario: a query of an empty archive succeeds
    Given Romeo is online
    And Romeo has an archive
    When Romeo queries the archive as "q1"
    Then Romeo gets "nothing" as the results of "q1"

  @XEP-0313/4.1.1-room-publisher
  Scenario: in a non-anonymous room nothing is found but what the publisher has said
    Given Juliet is online
    And Juliet has created the room "cave" with:
      | muc#roomconfig_whois | anyone |
    And Romeo is online
    And Romeo has entered the room "${cave}" as "romeo"
    And the archive of "${cave}" has "one" said by Juliet
    And the archive of "${cave}" has "two" said by Romeo
    When Juliet queries the archive of "${cave}" as "q1" with:
      | with | ${Juliet.bare} |
    Then Juliet gets nothing but "one" as results of "q1"

  @XEP-0313/4.1.1-room-hidden
  Scenario: in a semi-anonymous room nobody finds out by real JIDs who has said what
    Given Juliet is online
    And Juliet has created the room "cave" with:
      | muc#roomconfig_whois | moderators |
    And Romeo is online
    And Romeo has entered the room "${cave}" as "romeo"
    And the occupant "romeo" has the role "participant" in the room "${cave}"
    And the archive of "${cave}" has "one" said by Juliet
    And the archive of "${cave}" has "two" said by Romeo
    When Romeo queries the archive of "${cave}" as "q1" with:
      | with | ${Juliet.bare} |
    Then Romeo does not learn from "q1" which of "one, two" are Juliet's
