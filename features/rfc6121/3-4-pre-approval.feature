Feature: RFC 6121 §3.4 Pre-approving a subscription

  @RFC6121/3.4-feature
  Scenario: a server that keeps pre-approvals says so in the stream features
    Given Romeo is online
    And Juliet is online
    And the server grants Juliet what Romeo has approved beforehand
    When Romeo/phone comes online
    Then the features for Romeo/phone hold the pre-approval of subscriptions

  @RFC6121/presence-sub-preapproval
  Scenario: a server that offers pre-approval grants at once what was approved before
    Given Romeo is online
    And Romeo has asked for the roster
    And Juliet is online
    And Juliet's server offers the pre-approval of subscriptions
    When Juliet sends:
      """
      <presence type='subscribed' id='v1' to='${Romeo.bare}'/>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo sends:
      """
      <presence type='subscribe' id='v1b' to='${Juliet.bare}'/>
      """
    Then Romeo receives a roster push of "${Juliet.bare}" as "To"

  # That the item says approved='true' is recommended (2.1.2.1): see 3.4.2-shown.
  @RFC6121/3.4.2-new-item
  Scenario: the pre-approval of somebody who is not in the roster makes an item and pushes it
    Given Romeo is online
    And Romeo's server offers the pre-approval of subscriptions
    And Romeo has asked for the roster
    And Romeo/phone is connected
    And Romeo/phone has asked for the roster
    And Juliet has an account
    When Romeo sends:
      """
      <presence type='subscribed' id='v2' to='${Juliet.bare}'/>
      """
    Then Romeo receives a roster push of "${Juliet.bare}" as "None"
    And Romeo/phone receives a roster push of "${Juliet.bare}" as "None"
    And the roster of Romeo shows "${Juliet.bare}" as "None"

  @RFC6121/3.4.2-flag
  Scenario Outline: a pre-approval in the state "<state>" is pushed
    Given Romeo is online
    And Romeo's server offers the pre-approval of subscriptions
    And Juliet is online
    And Romeo's subscription to Juliet is "<state>"
    And Romeo has "${Juliet.bare}" in the roster as "Jule" in "Loves"
    When Romeo sends:
      """
      <presence type='subscribed' id='v3' to='${Juliet.bare}'/>
      """
    Then Romeo receives a roster push of "${Juliet.bare}" as "<state>"
    And the roster of Romeo shows "${Juliet.bare}" as "<state>"

    Examples:
      | state              |
      | None               |
      | None + Pending Out |
      | To                 |

  @RFC6121/3.4.2-shown
  Scenario: the roster shows who is approved beforehand
    Given Romeo is online
    And Romeo's server offers the pre-approval of subscriptions
    And Juliet has an account
    When Romeo sends:
      """
      <presence type='subscribed' id='v9' to='${Juliet.bare}'/>
      """
    Then the roster of Romeo shows "${Juliet.bare}" as "None, approved"

  @RFC6121/3.4.2-auto-reply
  Scenario: a request that was approved before is granted at once
    Given Romeo is online
    And Romeo has asked for the roster
    And Juliet is online
    And Juliet's server offers the pre-approval of subscriptions
    And Juliet has approved "${Romeo.bare}" beforehand
    When Romeo sends:
      """
      <presence type='subscribe' id='v4' to='${Juliet.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='subscribed' from='${Juliet.bare}' to='${Romeo.bare}'/>
      """
    And Romeo receives a roster push of "${Juliet.bare}" as "To"
    And the roster of Juliet shows "${Romeo.bare}" as "From"

  @RFC6121/3.4.2-auto-reply
  Scenario: a request that was approved before is granted while the contact is away
    Given Romeo is online
    And Romeo has asked for the roster
    And Juliet is online
    And Juliet's server offers the pre-approval of subscriptions
    And Juliet has approved "${Romeo.bare}" beforehand
    When Juliet closes the stream
    And the server has had time to deal with what Romeo sent
    And Romeo sends:
      """
      <presence type='subscribe' id='v8' to='${Juliet.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='subscribed' from='${Juliet.bare}' to='${Romeo.bare}'/>
      """

  @RFC6121/3.4.2-not-delivered
  Scenario: a request that was approved before is not delivered
    Given Romeo is online
    And Juliet is online
    And Juliet's server offers the pre-approval of subscriptions
    And Juliet has approved "${Romeo.bare}" beforehand
    When Romeo sends:
      """
      <presence type='subscribe' id='v5' to='${Juliet.bare}'/>
      """
    Then Juliet receives from Romeo no:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """

  @RFC6121/3.2.2-pre-approval
  Scenario: a pre-approval that is taken back is not told, and the next request waits for an answer
    Given Romeo is online
    And Juliet is online
    And Juliet's server offers the pre-approval of subscriptions
    And Juliet has approved "${Romeo.bare}" beforehand
    When Juliet sends:
      """
      <presence type='unsubscribed' id='v6' to='${Romeo.bare}'/>
      """
    Then Romeo receives from Juliet no:
      """
      <presence type='unsubscribed' from='${Juliet.bare}'/>
      """
    When Romeo sends:
      """
      <presence type='subscribe' id='v7' to='${Juliet.bare}'/>
      """
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
