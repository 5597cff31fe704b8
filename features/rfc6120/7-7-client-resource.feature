Feature: RFC 6120 §7.7 A resource proposed by the client

  @RFC6120/7.7.1-accepted
  Scenario Outline: the resource "<resource>" is accepted as it stands
    Given Romeo has authenticated
    When Romeo asks for the resource "<resource>"
    Then Romeo is bound with the resource "<resource>"

    Examples:
      | resource      |
      | balcony       |
      | Capulet House |
      | a/b@c         |
      | дом           |
      | <&>           |

  @RFC6120/7.7.1-accepted
  Scenario: a resource of 1023 bytes is accepted
    Given Romeo has authenticated
    When Romeo asks for a resource of 1023 bytes
    Then Romeo is bound with a resource of 1023 bytes

  @RFC6120/7.7.1-answered
  Scenario: whether it is accepted or not, the result names the address from which stanzas come
    Given Juliet is connected
    And Romeo has authenticated
    When Romeo asks for the resource "balcony"
    Then Romeo is bound to a full JID
    When Romeo sends:
      """
      <message to='${Juliet.full}' type='chat' id='m1'><body>It is my lady</body></message>
      """
    Then Juliet receives:
      """
      <message from='${Romeo.full}' id='m1'/>
      """
