@components
Feature: RFC 6121 appendix A.3.4: inbound "unsubscribed"

  @RFC6121/A.3.4-withdrawn
  Scenario Outline: "unsubscribed" that comes in the state "<state>" is delivered and leads to "<new>"
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Capulet sends:
      """
      <presence type='unsubscribed' id='a1' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='unsubscribed' from='juliet@${Capulet}'/>
      """
    And Romeo's subscription to "juliet@${Capulet}" is now "<new>"

    Examples:
      | state           | new               |
      | To              | None              |
      | To + Pending In | None + Pending In |
      | Both            | From              |

  # Section 3.2.3 tells to ignore in silence what the table tells to deliver here: either will do, but nothing between.
  @RFC6121/A.3.4-denied
  Scenario Outline: "unsubscribed" that comes in the state "<state>" is delivered and leads to "<new>", or ignored
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Capulet sends:
      """
      <presence type='unsubscribed' id='a1' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      """
    Then either "juliet@${Capulet}" has told Romeo "unsubscribed" and made "<state>" "<new>", or nothing has changed

    Examples:
      | state                 | new               |
      | None + Pending Out    | None              |
      | None + Pending Out+In | None + Pending In |
      | From + Pending Out    | From              |

  # Sections 3.1.6, 3.2.3 and 3.3.3 also know no roster push then.
  @RFC6121/A.3.4-no-change @RFC6121/3.2.3-ignored
  Scenario Outline: "unsubscribed" that comes in the state "<state>" changes nothing
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Capulet sends:
      """
      <presence type='unsubscribed' id='a1' from='juliet@${Capulet}' to='${Romeo.bare}'/>
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
      | From              |
