Feature: RFC 7622 §3.3 Letters and signs that are no part of a name

  @RFC7622/3.3-identifier-class @RFC7622/address-localpart-prep
  Scenario Outline: a name with <what> is not kept
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds nothing

    Examples:
      | what                                   | jid                       |
      | a black chess king                     | &#x265A;@example.org      |
      | a curly quotation mark                 | nur&#x201C;se@example.org |
      | an unassigned code point               | nur&#x378;se@example.org  |
      | a middle dot that is not between two l | nur&#xB7;se@example.org   |

  # Section 3.5 has it as no address; section 4 would have characters mapped where that can be.
  @RFC7622/3.3-identifier-class @RFC7622/address-localpart-prep
  Scenario: a name with a roman numeral four is not kept with it
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='henry&#x2163;@example.org'/></query></iq>
      """
    Then the roster of Romeo holds no address with "&#x2163;"
