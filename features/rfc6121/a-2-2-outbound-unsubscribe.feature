@components
Feature: RFC 6121 appendix A.2.2: outbound "unsubscribe"

  @RFC6121/A.2.2-given-up
  Scenario Outline: "unsubscribe" in the state "<state>" goes out and leads to "<new>"
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Romeo sends:
      """
      <presence type='unsubscribe' id='a1' to='juliet@${Capulet}'/>
      """
    Then Capulet receives:
      """
      <presence type='unsubscribe' from='${Romeo.bare}' to='juliet@${Capulet}'/>
      """
    And Romeo's subscription to "juliet@${Capulet}" is now "<new>"

    Examples:
      | state                 | new               |
      | None + Pending Out    | None              |
      | None + Pending Out+In | None + Pending In |
      | To                    | None              |
      | To + Pending In       | None + Pending In |
      | From + Pending Out    | From              |
      | Both                  | From              |

  @RFC6121/A.2.2-no-change
  Scenario Outline: "unsubscribe" in the state "<state>" goes out and changes nothing
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Romeo sends:
      """
      <presence type='unsubscribe' id='a1' to='juliet@${Capulet}'/>
      """
    Then Capulet receives:
      """
      <presence type='unsubscribe' from='${Romeo.bare}' to='juliet@${Capulet}'/>
      """
    And Romeo's subscription to "juliet@${Capulet}" is now "<state>"

    Examples:
      | state             |
      | None              |
      | None + Pending In |
      | From              |
