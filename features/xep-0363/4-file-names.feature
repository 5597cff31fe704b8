Feature: XEP-0363 §4 File names

  Background:
    Given Romeo is connected
    And Romeo's server hosts a "store/file" service

  @XEP-0363/4-file-name
  Scenario Outline: <what> is kept in the addresses of the slot
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${service}'><request xmlns='urn:xmpp:http:upload:0' filename='<filename>' size='10'/></iq>
      """
    Then Romeo receives the slot "s1" whose addresses end in "<filename>"

    Examples:
      | what                       | filename            |
      | a plain name               | balcony.txt         |
      | a name with a space        | the balcony.txt     |
      | a name with accents        | très cool.jpg       |
      | a name in another script   | バルコニー.png      |
      | a name with an emoji       | 🌹.jpg              |
      | a name with URL syntax     | what?now#100%.txt   |
      | a name with two endings    | sonnets.tar.gz      |
      | a name in capitals         | BALCONY.JPG         |

  @XEP-0363/4-file-ending
  Scenario Outline: the ending of <what> is kept in the addresses of the slot
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${service}'><request xmlns='urn:xmpp:http:upload:0' filename='<filename>' size='10'/></iq>
      """
    Then Romeo receives the slot "s1" whose addresses have the file ending "<ending>"

    Examples:
      | what                       | filename            | ending |
      | a name with accents        | très cool.jpg       | .jpg   |
      | a name in another script   | バルコニー.png      | .png   |
      | a name with URL syntax     | what?now#100%.txt   | .txt   |
      | a name with two endings    | sonnets.tar.gz      | .gz    |
