@components
Feature: RFC 6121 appendix A.3.3: inbound "subscribed" that tells nothing new

  @RFC6121/A.3.3-not-delivered
  Scenario Outline: "subscribed" that comes in the state "<state>" is not delivered
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Capulet sends:
      """
      <presence type='subscribed' id='a1' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      """
    Then Romeo receives from Capulet no:
      """
      <presence type='subscribed' from='juliet@${Capulet}'/>
      """

    Examples:
      | state             |
      | None              |
      | None + Pending In |
      | To                |
      | To + Pending In   |
      | From              |
      | Both              |
