Feature: RFC 6120 §8.2.1 Message semantics

  @RFC6120/8.2.1-message-delivered
  Scenario Outline: a message of type "<type>" to the <form> is brought to its recipient
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='<type>' id='m1' to='${Juliet.<form>}'><body>Art thou not Romeo?</body></message>
      """
    Then Juliet receives:
      """
      <message type='<type>' id='m1' from='${Romeo.full}'><body>Art thou not Romeo?</body></message>
      """

    Examples:
      | type     | form |
      | chat     | full |
      | chat     | bare |
      | headline | full |
      | headline | bare |

  @RFC6120/8.2.1-message-delivered
  Scenario Outline: a message without a type to the <form> is brought to its recipient
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message id='m1' to='${Juliet.<form>}'><body>Art thou not Romeo?</body></message>
      """
    Then Juliet receives:
      """
      <message id='m1' from='${Romeo.full}'><body>Art thou not Romeo?</body></message>
      """

    Examples:
      | form |
      | full |
      | bare |
