@components
Feature: RFC 7622 §4 Addresses of a component

  @RFC7622/4-component-slot
  Scenario: a component reaches a user under a name in capital letters
    Given Capulet is a connected component
    And Juliet is online
    And "name again" stands for "${Juliet.username}" in capital letters
    When Capulet sends:
      """
      <message type='chat' id='a1' from='nurse@${Capulet}' to='${name again}@${domain}'><body>Madam!</body></message>
      """
    Then Juliet receives:
      """
      <message id='a1'/>
      """

  @RFC7622/4-component-slot
  Scenario: a component is reached under a domain in capital letters
    Given Capulet is a connected component
    And Romeo is connected
    And "domain again" stands for "${Capulet}" in capital letters
    When Romeo sends:
      """
      <message type='chat' id='a1' to='nurse@${domain again}'><body>Good morrow</body></message>
      """
    Then Capulet receives:
      """
      <message id='a1'/>
      """
