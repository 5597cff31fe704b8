Feature: RFC 7622 §3.4 Resources that are the same, and that are not

  @RFC7622/3.4-space-mapping @RFC7622/address-resource-prep
  Scenario Outline: a resource with <what> is found
    Given Romeo is connected
    And Juliet is online with the resource "<bound>"
    When Romeo sends:
      """
      <iq type='get' id='a1' to='${Juliet.bare}/<other>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Juliet receives:
      """
      <iq id='a1'/>
      """

    Examples:
      | what                             | bound    | other           |
      | a no-break space for a space     | the hall | the&#xA0;hall   |
      | an ideographic space for a space | the hall | the&#x3000;hall |

  @RFC7622/3.4-normalization @RFC7622/address-resource-prep
  Scenario Outline: a resource with <what> is found composed
    Given Romeo is connected
    And Juliet is online with the resource "<bound>"
    When Romeo sends:
      """
      <iq type='get' id='a1' to='${Juliet.bare}/<other>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Juliet receives:
      """
      <iq id='a1'/>
      """

    Examples:
      | what              | bound     | other       |
      | a combining acute | caf&#xE9; | cafe&#x301; |

  @RFC7622/3.4-no-case-mapping
  Scenario Outline: a resource with <what> is another
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
      | what                        | bound       | other     |
      | a capital letter            | hall        | Hall      |
      | a capital letter with acute | caf&#xE9;   | CAF&#xC9; |
      | ss for sharp s              | stra&#xDF;e | strasse   |

  @RFC7622/3.4-nothing-else-mapped
  Scenario Outline: a resource with <what> is another one
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
      | what                 | bound    | other          |
      | a roman numeral four | henry IV | henry &#x2163; |
      | two spaces for one   | the hall | the  hall      |
      | a Cyrillic a         | hall     | h&#x430;ll     |
