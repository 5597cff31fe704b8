@components
Feature: RFC 6121 appendix A.2.3: outbound "subscribed" for which nobody has asked

  @RFC6121/A.2.3-not-routed
  Scenario Outline: "subscribed" in the state "<state>" does not go out
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Romeo sends:
      """
      <presence type='subscribed' id='a1' to='juliet@${Capulet}'/>
      """
    Then Capulet receives from Romeo no:
      """
      <presence type='subscribed'/>
      """

    Examples:
      | state              |
      | None               |
      | None + Pending Out |
      | To                 |
      | From               |
      | From + Pending Out |
      | Both               |

  # A pre-approval, where the server knows it, changes nothing but the flag 'approved': see 3-4-pre-approval.feature.
  @RFC6121/A.2.3-no-change
  Scenario Outline: "subscribed" in the state "<state>" subscribes nobody
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When Romeo sends:
      """
      <presence type='subscribed' id='a1' to='juliet@${Capulet}'/>
      """
    Then Romeo's subscription to "juliet@${Capulet}" is now "<state>"

    Examples:
      | state              |
      | None               |
      | None + Pending Out |
      | To                 |
      | From               |
      | From + Pending Out |
      | Both               |
