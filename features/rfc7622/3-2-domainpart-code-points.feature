Feature: RFC 7622 §3.2.1 What a domainpart is made of

  @RFC7622/3.2.1-code-points @RFC7622/address-domain-prep
  Scenario Outline: a domain with <what> is not kept
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds nothing

    Examples:
      | what                             | jid                           |
      | a space                          | romeo@exam ple.org            |
      | an exclamation mark              | romeo@exam!ple.org            |
      | a right-to-left override         | romeo@exam&#x202E;ple.org     |
      | a private character              | romeo@exam&#xE000;ple.org     |
      | a black chess king               | romeo@&#x265A;.example        |
      | a commercial at                  | nurse@of@example.org          |
      | a fullwidth commercial at        | juliet&#xFF20;example.org     |
      | a fullwidth solidus              | romeo@example.org&#xFF0F;hall |
      | an IPv6 address without brackets | romeo@2001:db8::1             |
