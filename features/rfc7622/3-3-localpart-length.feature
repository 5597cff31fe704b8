Feature: RFC 7622 §3.3 The length of a localpart

  @RFC7622/3.3-longest @RFC7622/5-support
  Scenario Outline: a name of 1023 bytes in <what> is one that could be
    Given Romeo is connected
    And "long" stands for "<text>" <times> times
    When Romeo sends:
      """
      <iq type='get' id='a1' to='${long}<more>@${domain}'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the stanza error service-unavailable or item-not-found or recipient-unavailable for "a1"

    Examples:
      | what                   | text     | times | more |
      | letters of one byte    | x        | 1023  |      |
      | letters of two bytes   | &#xFC;   | 511   | x    |
      | letters of three bytes | &#x6F22; | 341   |      |

  @RFC7622/3.3-length @RFC7622/address-localpart-length
  Scenario Outline: a name of <bytes> bytes in <what> is refused
    Given Romeo is connected
    And "long" stands for "<text>" <times> times
    When Romeo sends:
      """
      <iq type='get' id='a1' to='${long}<more>@${domain}'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the stanza error jid-malformed or bad-request for "a1"

    Examples:
      | bytes | what                   | text     | times | more |
      | 1024  | letters of one byte    | x        | 1024  |      |
      | 1024  | letters of two bytes   | &#xFC;   | 512   |      |
      | 1026  | letters of three bytes | &#x6F22; | 342   |      |

  @RFC7622/3.3-length-after-mapping
  Scenario Outline: a name of <bytes> bytes that <what> is not too long
    Given Romeo is connected
    And "long" stands for "<text>" <times> times
    When Romeo sends:
      """
      <iq type='get' id='a1' to='${long}<more>@${domain}'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the stanza error service-unavailable or item-not-found or recipient-unavailable for "a1"

    Examples:
      | bytes | what                        | text     | times | more |
      | 1026  | shrink to 684 when composed | e&#x301; | 342   |      |

  @RFC7622/3.3-length @RFC7622/address-localpart-length
  Scenario Outline: <what> is not kept
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds nothing

    Examples:
      | what               | jid          |
      | an empty localpart | @example.org |
