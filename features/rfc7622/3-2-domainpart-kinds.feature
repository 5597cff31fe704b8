Feature: RFC 7622 §3.2 Kinds of domainpart

  @RFC7622/3.2-kinds @RFC7622/5-support
  Scenario Outline: <what> is kept as it stands
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds just "<kept>"

    Examples:
      | what                         | jid                        | kept                       |
      | an IPv4 address              | romeo@192.0.2.1            | romeo@192.0.2.1            |
      | an IPv6 address in brackets  | romeo@[2001:db8::1]        | romeo@[2001:db8::1]        |
      | an unqualified host name     | romeo@verona               | romeo@verona               |
      | a domain of U-labels         | romeo@b&#xFC;cher.&#x4F8B; | romeo@b&#xFC;cher.&#x4F8B; |
      | a domain without a localpart | example.org                | example.org                |

  @RFC7622/3.2.1-idna2008 @RFC7622/5-support
  Scenario Outline: <what> make two domains
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='romeo@<one>'/></query></iq>
      """
    When Romeo sends:
      """
      <iq type='set' id='a2'><query xmlns='jabber:iq:roster'><item jid='romeo@<another>'/></query></iq>
      """
    Then the roster of Romeo holds both "romeo@<one>" and "romeo@<another>"

    Examples:
      | what                 | one                                         | another                                     |
      | sharp s and ss       | fu&#xDF;ball.example                        | fussball.example                            |
      | the two small sigmas | &#x3BB;&#x3CC;&#x3B3;&#x3BF;&#x3C2;.example | &#x3BB;&#x3CC;&#x3B3;&#x3BF;&#x3C3;.example |
