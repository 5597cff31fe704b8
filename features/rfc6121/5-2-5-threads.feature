Feature: RFC 6121 §5.2.5, §5.3 Threads and extended content

  @RFC6121/5.2.5-opaque
  Scenario Outline: a thread <what> comes through to the last character
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='<type>' id='t1' to='${Juliet.full}'><body>Ay me</body><element></message>
      """
    Then Juliet receives "t1" with unchanged:
      """
      <element>
      """

    Examples:
      | what                     | type     | element                                                                                 |
      | of hexadecimal digits    | chat     | <thread xmlns='jabber:client'>0e3141cd80894871a68e6fe6b1ec56fa</thread>                                       |
      | with spaces at its ends  | chat     | <thread xmlns='jabber:client'>  a  B </thread>                                                                |
      | with markup and umlauts  | normal   | <thread xmlns='jabber:client'>&lt;a&gt; &amp;amp; ÄÖÜ 💬</thread>                                              |
      | with a parent            | headline | <thread xmlns='jabber:client' parent='e0ffe42b28561960'>0e3141cd80894871</thread>                             |
      | with nothing in it       | chat     | <thread xmlns='jabber:client'/>                                                                               |

  @RFC6121/5.3-kept
  Scenario Outline: extended content <what> reaches the recipient as it is
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='chat' id='x1' to='${Juliet.full}'><text><html xmlns='http://jabber.org/protocol/xhtml-im'><body xmlns='http://www.w3.org/1999/xhtml'><p>Wherefore <span style='font-style: italic'>art</span> thou?</p></body></html></message>
      """
    Then Juliet receives "x1" with unchanged:
      """
      <html xmlns='http://jabber.org/protocol/xhtml-im'><body xmlns='http://www.w3.org/1999/xhtml'><p>Wherefore <span style='font-style: italic'>art</span> thou?</p></body></html>
      """

    Examples:
      | what          | text                             |
      | beside a body | <body>Wherefore art thou?</body> |
      | alone         |                                  |
