@components
Feature: RFC 6121 appendix A.3.3: inbound "subscribed"

  @RFC6121/A.3.3-granted
  Scenario Outline: "subscribed" that comes in the state "<state>" is delivered and leads to "<new>"
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Capulet sends:
      """
      <presence type='subscribed' id='a1' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='subscribed' from='juliet@${Capulet}'/>
      """
    And Romeo's subscription to "juliet@${Capulet}" is now "<new>"

    Examples:
      | state                 | new             |
      | None + Pending Out    | To              |
      | None + Pending Out+In | To + Pending In |
      | From + Pending Out    | Both            |

  # Sections 3.1.6, 3.2.3 and 3.3.3 also know no roster push then.
  @RFC6121/A.3.3-no-change @RFC6121/3.1.6-ignored
  Scenario Outline: "subscribed" that comes in the state "<state>" changes nothing
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Capulet sends:
      """
      <presence type='subscribed' id='a1' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      """
    Then Romeo receives from Capulet no:
      """
      <iq type='set'><query xmlns='jabber:iq:roster'/></iq>
      """
    And Romeo's subscription to "juliet@${Capulet}" is now "<state>"

    Examples:
      | state             |
      | None              |
      | None + Pending In |
      | To                |
      | To + Pending In   |
      | From              |
      | Both              |
