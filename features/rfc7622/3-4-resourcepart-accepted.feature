Feature: RFC 7622 §3.4 What a resourcepart can be made of

  @RFC7622/3.4-accepted @RFC7622/5-support
  Scenario Outline: a resource with <what> is one that could be
    Given Romeo is connected
    And Juliet is online
    When Romeo sends:
      """
      <iq type='get' id='a1' to='${Juliet.bare}/<resource>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the stanza error service-unavailable or item-not-found or recipient-unavailable for "a1"

    Examples:
      | what                      | resource                     |
      | a black chess king        | &#x265A;                     |
      | an emoji of Unicode 6.1   | &#x1F600;                    |
      | a roman numeral four      | &#x2163;                     |
      | what a localpart excludes | &quot;&amp;&apos;/:&lt;&gt;@ |
      | a space                   | the hall                     |
      | Latin and Hebrew letters  | a&#x5D0;b                    |
      | Han                       | &#x6F22;&#x5B57;             |

  @RFC7622/3.4-no-hierarchy
  Scenario Outline: a resource <other> is not a part of the resource <bound>
    Given Romeo is connected
    And Juliet is online with the resource "<bound>"
    When Romeo sends:
      """
      <iq type='get' id='a1' to='${Juliet.bare}/<other>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Juliet receives from Romeo no:
      """
      <iq id='a1'/>
      """

    Examples:
      | bound       | other       |
      | hall        | hall/window |
      | hall/window | hall        |
