Feature: RFC 6121 §5.2.3 to §5.3 Contents of messages

  @RFC6121/5.2.3-kept
  Scenario Outline: <what> reaches the recipient as it is
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='chat' id='b1' xml:lang='en' to='${Juliet.bare}'><content></message>
      """
    Then Juliet receives:
      """
      <message type='chat' id='b1' from='${Romeo.full}'><content></message>
      """

    Examples:
      | what                        | content                                                                                                                    |
      | one body                    | <body>Wherefore art thou, Romeo?</body>                                                                                    |
      | two bodies in two languages | <body>Wherefore art thou, Romeo?</body><body xml:lang='cs'>Pročež jsi ty, Romeo?</body>                                      |
      | a body in another language  | <body xml:lang='cs'>Pročež jsi ty, Romeo?</body>                                                                           |

  @RFC6121/5.2.3-kept
  Scenario: a message without a body reaches the recipient
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='chat' id='b2' to='${Juliet.full}'><thread>e0ffe42b</thread></message>
      """
    Then Juliet receives:
      """
      <message type='chat' id='b2' from='${Romeo.full}'><not:body/></message>
      """

  @RFC6121/5.2.4-kept
  Scenario Outline: <what> reaches the recipient as it is
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='normal' id='s1' xml:lang='en' to='${Juliet.bare}'><content></message>
      """
    Then Juliet receives:
      """
      <message id='s1' from='${Romeo.full}'><content></message>
      """

    Examples:
      | what                                     | content                                                                                                                         |
      | one subject with a body                  | <subject>I implore you!</subject><body>Wherefore</body>                                                                         |
      | one subject without a body               | <subject>I implore you!</subject>                                                                                               |
      | two subjects in two languages            | <subject>I implore you!</subject><subject xml:lang='cs'>Úpěnlivě prosím!</subject><body>Wherefore</body>                          |

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
