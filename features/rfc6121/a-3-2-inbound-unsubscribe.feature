@components
Feature: RFC 6121 appendix A.3.2: inbound "unsubscribe"

  @RFC6121/A.3.2-given-up
  Scenario Outline: "unsubscribe" that comes in the state "<state>" is delivered and leads to "<new>"
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Capulet sends:
      """
      <presence type='unsubscribe' id='a1' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='unsubscribe' from='juliet@${Capulet}'/>
      """
    And Romeo's subscription to "juliet@${Capulet}" is now "<new>"

    Examples:
      | state              | new                |
      | From               | None               |
      | From + Pending Out | None + Pending Out |
      | Both               | To                 |

  # Section 3.3.3 forbids to deliver what the table tells to deliver here: either will do.
  @RFC6121/A.3.2-taken-back
  Scenario Outline: "unsubscribe" that comes in the state "<state>" takes the request back and leads to "<new>"
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Capulet sends:
      """
      <presence type='unsubscribe' id='a1' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      """
    Then Romeo's subscription to "juliet@${Capulet}" is now "<new>"

    Examples:
      | state                 | new                |
      | None + Pending In     | None               |
      | None + Pending Out+In | None + Pending Out |
      | To + Pending In       | To                 |

  # Sections 3.1.6, 3.2.3 and 3.3.3 also know no roster push then.
  @RFC6121/A.3.2-no-change @RFC6121/3.3.3-ignored
  Scenario Outline: "unsubscribe" that comes in the state "<state>" changes nothing
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Capulet sends:
      """
      <presence type='unsubscribe' id='a1' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      """
    Then Romeo receives from Capulet no:
      """
      <iq type='set'><query xmlns='jabber:iq:roster'/></iq>
      """
    And Romeo's subscription to "juliet@${Capulet}" is now "<state>"

    Examples:
      | state              |
      | None               |
      | None + Pending Out |
      | To                 |
