Feature: XEP-0191 §3.2 The block list

  Background:
    Given Juliet is online
    And Juliet's server supports "urn:xmpp:blocking"

  @XEP-0191/3.2-empty
  Scenario: who has blocked nobody gets an empty block list
    When Juliet sends:
      """
      <iq type='get' id='l1'><blocklist xmlns='urn:xmpp:blocking'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='l1'><blocklist xmlns='urn:xmpp:blocking'><not:item/></blocklist></iq>
      """

  @XEP-0191/3.2-items
  Scenario Outline: the block list names <what>
    Given Juliet has blocked "<blocked>"
    Then Juliet's block list is "<blocked>"

    Examples:
      | what                     | blocked                                    |
      | a user                   | romeo@montague.example                     |
      | a resource of a user     | romeo@montague.example/orchard             |
      | a domain                 | montague.example                           |
      | a resource of a domain   | montague.example/orchard                   |
      | several                  | romeo@montague.example, iago@venice.example, montague.example |

  @XEP-0191/3.2-items
  Scenario: the block list grows with each block command
    Given Juliet has blocked "romeo@montague.example"
    And Juliet has blocked "iago@venice.example"
    Then Juliet's block list is "romeo@montague.example, iago@venice.example"

  @XEP-0191/3.2-items
  Scenario: who is blocked twice is in the block list once
    Given Juliet has blocked "romeo@montague.example"
    And Juliet has blocked "romeo@montague.example"
    Then Juliet's block list is "romeo@montague.example"

  @XEP-0191/3.2-items
  Scenario: the block list is the user's, not the resource's
    Given Juliet has blocked "romeo@montague.example"
    And Juliet/balcony is online
    Then Juliet/balcony's block list is "romeo@montague.example"

  @XEP-0191/3.2-items
  Scenario: a user's block list says nothing of whom another has blocked
    Given Juliet has blocked "romeo@montague.example"
    And Nurse is online
    And Nurse has blocked "peter@capulet.example"
    Then Nurse's block list is "peter@capulet.example"
    And Juliet's block list is "romeo@montague.example"
