Feature: RFC 7622 §3.3.1 Further excluded characters

  @RFC7622/3.3.1-excluded @RFC7622/address-localpart-prep
  Scenario Outline: a name with <what> is not kept
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds nothing

    Examples:
      | what                | jid                       |
      | a quotation mark    | nurse&quot;of@example.org |
      | an ampersand        | nurse&amp;of@example.org  |
      | an apostrophe       | nurse&apos;of@example.org |
      | a colon             | nurse:of@example.org      |
      | a less-than sign    | nurse&lt;of@example.org   |
      | a greater-than sign | nurse&gt;of@example.org   |
