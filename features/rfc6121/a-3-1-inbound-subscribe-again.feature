@components
Feature: RFC 6121 appendix A.3.1: inbound "subscribe" that asks for what is granted already

  # Not of who has asked already: §3.1.3 (rule 3) has each such request sent to all available resources.
  @RFC6121/A.3.1-not-delivered
  Scenario Outline: "subscribe" that comes in the state "<state>" is not delivered
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Capulet sends:
      """
      <presence type='subscribe' id='a1' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      """
    Then Romeo receives from Capulet no:
      """
      <presence type='subscribe' from='juliet@${Capulet}'/>
      """

    Examples:
      | state              |
      | From               |
      | From + Pending Out |
      | Both               |

  # Section 3.1.3 (rule 2) demands what the table only recommends; for the details section 3 refers to the table.
  @RFC6121/A.3.1-auto-reply
  Scenario Outline: "subscribe" that comes in the state "<state>" is answered at once
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Capulet sends:
      """
      <presence type='subscribe' id='a1' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      """
    Then Capulet receives:
      """
      <presence type='subscribed' from='${Romeo.bare}' to='juliet@${Capulet}'/>
      """

    Examples:
      | state              |
      | From               |
      | From + Pending Out |
      | Both               |
