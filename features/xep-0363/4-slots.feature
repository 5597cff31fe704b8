Feature: XEP-0363 §4 Slots

  Background:
    Given Romeo is connected
    And Romeo's server hosts a "store/file" service

  @XEP-0363/4-slot
  Scenario Outline: who asks for a slot for <what> gets an address to upload to and one to download from
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${service}'><request xmlns='urn:xmpp:http:upload:0' <attributes>/></iq>
      """
    Then Romeo receives the slot "s1" with an address to upload to and one to download from

    Examples:
      | what                           | attributes                                                       |
      | a file                         | filename='balcony.txt' size='23456'                              |
      | a picture with a type          | filename='balcony.jpg' size='23456' content-type='image/jpeg'    |
      | a type with a parameter        | filename='balcony.txt' size='10' content-type='text/plain; charset=utf-8' |
      | a name beyond ASCII            | filename='très cool.jpg' size='23456' content-type='image/jpeg'  |
      | a file of one byte             | filename='dot.bin' size='1'                                      |

  @XEP-0363/4-https
  Scenario: the addresses of a slot are HTTPS addresses
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${service}'><request xmlns='urn:xmpp:http:upload:0' filename='balcony.txt' size='10'/></iq>
      """
    Then Romeo receives the slot "s1" with HTTPS addresses

  @XEP-0363/4-header-syntax
  Scenario: the headers of a slot have names and values
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${service}'><request xmlns='urn:xmpp:http:upload:0' filename='balcony.txt' size='10'/></iq>
      """
    Then Romeo receives the slot "s1" whose headers all have a name and a value

  @XEP-0363/4-header-names
  Scenario: a slot has no headers that clients have to ignore
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${service}'><request xmlns='urn:xmpp:http:upload:0' filename='balcony.txt' size='10' content-type='text/plain'/></iq>
      """
    Then Romeo receives the slot "s1" with no other headers than Authorization, Cookie and Expires

  @XEP-0363/9.3-random
  Scenario: the address of one file does not lead to another
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${service}'><request xmlns='urn:xmpp:http:upload:0' filename='balcony.txt' size='10'/></iq>
      <iq type='get' id='s2' to='${service}'><request xmlns='urn:xmpp:http:upload:0' filename='balcony.txt' size='10'/></iq>
      """
    Then Romeo receives the slots "s1" and "s2" whose addresses cannot be guessed from each other
