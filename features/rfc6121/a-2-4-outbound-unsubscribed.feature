@components
Feature: RFC 6121 appendix A.2.4: outbound "unsubscribed"

  @RFC6121/A.2.4-withdrawn
  Scenario Outline: "unsubscribed" in the state "<state>" goes out and leads to "<new>"
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Romeo sends:
      """
      <presence type='unsubscribed' id='a1' to='juliet@${Capulet}'/>
      """
    Then Capulet receives:
      """
      <presence type='unsubscribed' from='${Romeo.bare}' to='juliet@${Capulet}'/>
      """
    And Romeo's subscription to "juliet@${Capulet}" is now "<new>"

    Examples:
      | state                 | new                |
      | None + Pending In     | None               |
      | None + Pending Out+In | None + Pending Out |
      | To + Pending In       | To                 |
      | From                  | None               |
      | From + Pending Out    | None + Pending Out |
      | Both                  | To                 |

  @RFC6121/A.2.4-not-routed
  Scenario Outline: "unsubscribed" in the state "<state>" does not go out
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Romeo sends:
      """
      <presence type='unsubscribed' id='a1' to='juliet@${Capulet}'/>
      """
    Then Capulet receives from Romeo no:
      """
      <presence type='unsubscribed' from='${Romeo.bare}' to='juliet@${Capulet}'/>
      """

    Examples:
      | state              |
      | None               |
      | None + Pending Out |
      | To                 |

  @RFC6121/A.2.4-no-change @RFC6121/3.2.2-no-unavailable
  Scenario Outline: "unsubscribed" in the state "<state>" changes nothing and tells nobody that Romeo is gone
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Romeo sends:
      """
      <presence type='unsubscribed' id='a1' to='juliet@${Capulet}'/>
      """
    Then Capulet receives from Romeo no:
      """
      <presence type='unavailable' from='${Romeo.full}'/>
      """
    And Romeo's subscription to "juliet@${Capulet}" is now "<state>"

    Examples:
      | state              |
      | None               |
      | None + Pending Out |
      | To                 |
