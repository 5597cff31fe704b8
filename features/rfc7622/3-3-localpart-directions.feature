Feature: RFC 7622 §3.3 Names that are written from right to left

  @RFC7622/3.3-directionality-accepted @RFC7622/5-support
  Scenario Outline: a name of <what> is kept as it stands
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds just "<kept>"

    Examples:
      | what                             | jid                         | kept                        |
      | Hebrew letters                   | &#x5D0;&#x5D1;@example.org  | &#x5D0;&#x5D1;@example.org  |
      | Arabic letters                   | &#x627;&#x628;@example.org  | &#x627;&#x628;@example.org  |
      | Hebrew letters and a final digit | &#x5D0;&#x5D1;1@example.org | &#x5D0;&#x5D1;1@example.org |

  @RFC7622/3.3-directionality @RFC7622/address-localpart-prep
  Scenario Outline: a name of <what> is not kept
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds nothing

    Examples:
      | what                                           | jid                                |
      | Latin and Hebrew letters                       | a&#x5D0;b@example.org              |
      | a digit before Hebrew letters                  | 1&#x5D0;&#x5D1;@example.org        |
      | European and Arabic digits and a Hebrew letter | &#x5D0;1&#x661;&#x5D0;@example.org |
