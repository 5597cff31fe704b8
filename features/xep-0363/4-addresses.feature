Feature: XEP-0363 §4 The syntax of addresses

  Background:
    Given Romeo is connected
    And Romeo's server hosts a "store/file" service

  @XEP-0363/4-rfc3986
  Scenario Outline: the addresses for <what> are URIs
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${service}'><request xmlns='urn:xmpp:http:upload:0' filename='<filename>' size='10'/></iq>
      """
    Then Romeo receives the slot "s1" with addresses that RFC 3986 permits

    Examples:
      | what                       | filename            |
      | a plain name               | balcony.txt         |
      | a name with a space        | the balcony.txt     |
      | a name with brackets       | [balcony] {1}.txt   |
      | a name with URL syntax     | what?now#100%.txt   |
      | a name with an octet       | 100%C3%A8.txt       |

  @XEP-0363/4-percent-encoded
  Scenario Outline: the addresses for <what> are percent-encoded
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${service}'><request xmlns='urn:xmpp:http:upload:0' filename='<filename>' size='10'/></iq>
      """
    Then Romeo receives the slot "s1" with every character beyond ASCII percent-encoded

    Examples:
      | what                         | filename            |
      | a name with accents          | très cool.jpg       |
      | a name in another script     | バルコニー.png      |
      | a name from right to left    | שלום.pdf            |
      | a name with an emoji         | 🌹.jpg              |
