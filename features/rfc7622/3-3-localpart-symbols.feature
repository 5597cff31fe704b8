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
      | what                                   | jid                               |
      | a black chess king                     | &#x265A;@example.org              |
      | a roman numeral four                   | henry&#x2163;@example.org         |
      | a euro sign                            | nur&#x20AC;se@example.org         |
      | a curly quotation mark                 | nur&#x201C;se@example.org         |
      | an unassigned code point               | nur&#x378;se@example.org          |
      | an old Hangul letter                   | nur&#x1100;se@example.org         |
      | an Arabic tatweel                      | &#x627;&#x640;&#x628;@example.org |
      | an enclosing circle                    | nurse&#x20DD;@example.org         |
      | a middle dot that is not between two l | nur&#xB7;se@example.org           |
