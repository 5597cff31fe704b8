@components
Feature: RFC 6121 appendix A.3.1: inbound "subscribe"

  @RFC6121/A.3.1-asked
  Scenario Outline: "subscribe" that comes in the state "<state>" is delivered and leads to "<new>"
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Capulet sends:
      """
      <presence type='subscribe' id='a1' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='subscribe' from='juliet@${Capulet}'/>
      """
    And Romeo's subscription to "juliet@${Capulet}" is now "<new>"

    Examples:
      | state              | new                   |
      | None               | None + Pending In     |
      | None + Pending Out | None + Pending Out+In |
      | To                 | To + Pending In       |

  @RFC6121/A.3.1-no-change
  Scenario Outline: "subscribe" that comes in the state "<state>" changes nothing
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Capulet sends:
      """
      <presence type='subscribe' id='a1' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      """
    Then Romeo's subscription to "juliet@${Capulet}" is now "<state>"

    Examples:
      | state                 |
      | None + Pending In     |
      | None + Pending Out+In |
      | To + Pending In       |
      | From                  |
      | From + Pending Out    |
      | Both                  |
