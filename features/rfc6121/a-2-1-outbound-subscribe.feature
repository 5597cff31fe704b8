@components
Feature: RFC 6121 appendix A.2.1: outbound "subscribe"

  @RFC6121/A.2.1-pending-out
  Scenario Outline: "subscribe" in the state "<state>" goes out and leads to "<new>"
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Romeo sends:
      """
      <presence type='subscribe' id='a1' to='juliet@${Capulet}'/>
      """
    Then Capulet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}' to='juliet@${Capulet}'/>
      """
    And Romeo's subscription to "juliet@${Capulet}" is now "<new>"

    Examples:
      | state             | new                   |
      | None              | None + Pending Out    |
      | None + Pending In | None + Pending Out+In |
      | From              | From + Pending Out    |

  @RFC6121/A.2.1-no-change
  Scenario Outline: "subscribe" in the state "<state>" goes out and changes nothing
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Romeo sends:
      """
      <presence type='subscribe' id='a1' to='juliet@${Capulet}'/>
      """
    Then Capulet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}' to='juliet@${Capulet}'/>
      """
    And Romeo's subscription to "juliet@${Capulet}" is now "<state>"

    Examples:
      | state                 |
      | None + Pending Out    |
      | None + Pending Out+In |
      | To                    |
      | To + Pending In       |
      | From + Pending Out    |
      | Both                  |
