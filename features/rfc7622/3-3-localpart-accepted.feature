Feature: RFC 7622 §3.3 What a localpart can be made of

  @RFC7622/3.3-accepted @RFC7622/5-support
  Scenario Outline: a name with <what> is kept as it stands
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds just "<kept>"

    Examples:
      | what                            | jid                                    | kept                                   |
      | Greek                           | &#x3C0;@example.org                    | &#x3C0;@example.org                    |
      | Cyrillic                        | &#x434;&#x43E;&#x43C;@example.org      | &#x434;&#x43E;&#x43C;@example.org      |
      | Han                             | &#x6F22;&#x5B57;@example.org           | &#x6F22;&#x5B57;@example.org           |
      | Devanagari with a virama        | &#x915;&#x94D;&#x937;@example.org      | &#x915;&#x94D;&#x937;@example.org      |
      | an ideographic zero             | &#x3007;@example.org                   | &#x3007;@example.org                   |
      | a letter of Unicode 5.0         | na&#x242;a@example.org                 | na&#x242;a@example.org                 |
      | a letter beyond the basic plane | &#x10330;@example.org                  | &#x10330;@example.org                  |
      | a middle dot between two l      | col&#xB7;lega@example.org              | col&#xB7;lega@example.org              |
      | an escaped space                | nurse\20of@example.org                 | nurse\20of@example.org                 |
      | the other ASCII signs           | !#$%()*+,-.;=?[\\]^_`{\|}~@example.org | !#$%()*+,-.;=?[\\]^_`{\|}~@example.org |
