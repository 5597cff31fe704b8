Feature: RFC 6121 §5.2.3, §5.2.4 Bodies and subjects

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
