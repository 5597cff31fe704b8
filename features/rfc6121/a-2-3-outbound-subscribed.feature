@components
Feature: RFC 6121 appendix A.2.3: outbound "subscribed"

  @RFC6121/A.2.3-granted
  Scenario Outline: "subscribed" in the state "<state>" goes out and leads to "<new>"
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Romeo sends:
      """
      <presence type='subscribed' id='a1' to='juliet@${Capulet}'/>
      """
    Then Capulet receives:
      """
      <presence type='subscribed' from='${Romeo.bare}' to='juliet@${Capulet}'/>
      """
    And Romeo's subscription to "juliet@${Capulet}" is now "<new>"

    Examples:
      | state                 | new                |
      | None + Pending In     | From               |
      | None + Pending Out+In | From + Pending Out |
      | To + Pending In       | Both               |
