Feature: RFC 7622 §3.3 What a localpart cannot be made of

  @RFC7622/3.3-identifier-class @RFC7622/address-localpart-prep
  Scenario Outline: a name with <what> is not kept
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds nothing

    Examples:
      | what                     | jid                        |
      | a space                  | nurse of@example.org       |
      | a no-break space         | nurse&#xA0;of@example.org  |
      | a delete character       | nur&#x7F;se@example.org    |
      | a next line character    | nur&#x85;se@example.org    |
      | a private character      | nur&#xE000;se@example.org  |
      | a non-character          | nur&#xFDD0;se@example.org  |
      | a right-to-left override | nur&#x202E;se@example.org  |
      | a replacement character  | nur&#xFFFD;se@example.org  |
      | a language tag           | nur&#xE0001;se@example.org |

  @RFC7622/3.3-identifier-class @RFC7622/address-localpart-prep
  Scenario Outline: a name with <what> is not kept with it
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds no address with "<character>"

    Examples:
      | what                                      | jid                       | character |
      | a soft hyphen                             | nur&#xAD;se@example.org   | &#xAD;    |
      | a zero-width space                        | nur&#x200B;se@example.org | &#x200B;  |
      | a zero-width joiner between Latin letters | nur&#x200D;se@example.org | &#x200D;  |
