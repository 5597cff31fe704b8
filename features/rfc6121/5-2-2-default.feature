Feature: RFC 6121 §5.2.2 Messages without a type, or of an unknown one, are normal

  @RFC6121/5.2.2-default-normal
  Scenario Outline: a message <what> to a bare JID reaches the only resource with a priority of zero or more
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message <type> id='m1' to='${Juliet.bare}'><body>Ay me</body></message>
      """
    Then Juliet receives:
      """
      <message id='m1' from='${Romeo.full}'><body>Ay me</body></message>
      """

    Examples:
      | what               | type          |
      | without a type     |               |
      | of an unknown type | type='murmur' |

  @RFC6121/5.2.2-default-normal
  Scenario: a message of an unknown type to a full JID reaches the resource
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='murmur' id='m1' to='${Juliet.full}'><body>Ay me</body></message>
      """
    Then Juliet receives:
      """
      <message id='m1' from='${Romeo.full}'><body>Ay me</body></message>
      """

  # Section 8.5.2.2.1: kept, or refused with service-unavailable, unlike a headline.
  @RFC6121/5.2.2-default-normal
  Scenario Outline: a message <what> to an absent user is kept or comes back
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <message <type> id='m4' to='${Juliet.bare}'><body>Ay me</body></message>
      """
    And the server has had time to deal with what Romeo sent
    And Juliet comes online
    Then either Juliet receives "m4" from "${Romeo.full}" or Romeo receives the stanza error service-unavailable

    Examples:
      | what               | type          |
      | without a type     |               |
      | of an unknown type | type='murmur' |
