@components
Feature: RFC 6121 appendix A.3.2: inbound "unsubscribe" answered or passed over

  # Not where it takes back a mere request: §3.3.3 has that ignored in silence, where table 7 recommends the answer.
  @RFC6121/A.3.2-auto-reply
  Scenario: "unsubscribe" of a subscriber is answered with "unsubscribed"
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "From"
    And Romeo's subscription to "abram@${Capulet}" is "From + Pending Out"
    And Romeo's subscription to "gregory@${Capulet}" is "Both"
    When Capulet sends:
      """
      <presence type='unsubscribe' from='juliet@${Capulet}' to='${Romeo.bare}'/>
      <presence type='unsubscribe' from='abram@${Capulet}' to='${Romeo.bare}'/>
      <presence type='unsubscribe' from='gregory@${Capulet}' to='${Romeo.bare}'/>
      """
    Then Capulet receives each of:
      """
      <presence type='unsubscribed' from='${Romeo.bare}' to='juliet@${Capulet}'/>
      <presence type='unsubscribed' from='${Romeo.bare}' to='abram@${Capulet}'/>
      <presence type='unsubscribed' from='${Romeo.bare}' to='gregory@${Capulet}'/>
      """

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
