@components
Feature: RFC 6121 appendix A.3.2: inbound "unsubscribe" answered or passed over

  @RFC6121/A.3.2-auto-reply
  Scenario Outline: "unsubscribe" that comes in the state "<state>" is answered with "unsubscribed"
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Capulet sends:
      """
      <presence type='unsubscribe' id='a1' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      """
    Then Capulet receives:
      """
      <presence type='unsubscribed' from='${Romeo.bare}' to='juliet@${Capulet}'/>
      """

    Examples:
      | state                 |
      | None + Pending In     |
      | None + Pending Out+In |
      | To + Pending In       |
      | From                  |
      | From + Pending Out    |
      | Both                  |

  @RFC6121/A.3.2-not-delivered
  Scenario Outline: "unsubscribe" that comes in the state "<state>" is not delivered
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Capulet sends:
      """
      <presence type='unsubscribe' id='a1' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      """
    Then Romeo receives from Capulet no:
      """
      <presence type='unsubscribe' from='juliet@${Capulet}'/>
      """

    Examples:
      | state              |
      | None               |
      | None + Pending Out |
      | To                 |
