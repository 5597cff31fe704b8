Feature: RFC 7622 §3.2 The length of a domainpart

  @RFC7622/3.2-length @RFC7622/address-domain-length
  Scenario Outline: <what> is not kept
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds nothing

    Examples:
      | what                                      | jid     |
      | an address without a domain               | romeo@  |
      | an address that is nothing but a resource | /hall   |
      | a domain of nothing but a dot             | romeo@. |

  @RFC7622/3.2-length @RFC7622/address-domain-length
  Scenario: a domain of 1024 bytes is not kept
    Given Romeo is connected
    And "labels" stands for "abcdefghi." 102 times
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='romeo@${labels}abcd'/></query></iq>
      """
    Then the roster of Romeo holds nothing

  @RFC7622/3.2-dns-length @RFC7622/address-domain-length
  Scenario: a label of 64 bytes is not kept
    Given Romeo is connected
    And "label" stands for "x" 64 times
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='romeo@${label}.example'/></query></iq>
      """
    Then the roster of Romeo holds nothing

  @RFC7622/3.2-kinds @RFC7622/5-support
  Scenario: a domain with a label of 63 bytes is kept
    Given Romeo is connected
    And "label" stands for "x" 63 times
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='romeo@${label}.example'/></query></iq>
      """
    Then the roster of Romeo holds just "romeo@${label}.example"

  @RFC7622/3.2-kinds @RFC7622/5-support
  Scenario: a domain of 253 bytes is kept
    Given Romeo is connected
    And "labels" stands for "abcdefghi." 25 times
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='romeo@${labels}abc'/></query></iq>
      """
    Then the roster of Romeo holds just "romeo@${labels}abc"
