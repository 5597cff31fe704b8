Feature: RFC 6121 §3.2 Cancelling a subscription

  @RFC6121/3.2.2-push @RFC6121/presence-sub-cancel
  Scenario Outline: a cancellation in the state "<state>" is pushed to every interested resource as "<new>"
    Given Romeo is online
    And Romeo/phone is connected
    And Romeo/phone has asked for the roster
    And Juliet is online
    And Romeo's subscription to Juliet is "<state>"
    When Romeo sends:
      """
      <presence type='unsubscribed' id='k1' to='${Juliet.bare}'/>
      """
    Then Romeo receives a roster push of "${Juliet.bare}" as "<new>"
    And Romeo/phone receives a roster push of "${Juliet.bare}" as "<new>"

    Examples:
      | state              | new                |
      | From               | None               |
      | From + Pending Out | None + Pending Out |
      | Both               | To                 |

  @RFC6121/3.2.3-push @RFC6121/presence-sub-cancel
  Scenario Outline: a cancellation that comes in the state "<state>" is pushed to every interested resource as "<new>"
    Given Romeo is online
    And Romeo/phone is connected
    And Romeo/phone has asked for the roster
    And Juliet is online
    And Romeo's subscription to Juliet is "<state>"
    When Juliet sends:
      """
      <presence type='unsubscribed' id='k2' to='${Romeo.bare}'/>
      """
    Then Romeo receives a roster push of "${Juliet.bare}" as "<new>"
    And Romeo/phone receives a roster push of "${Juliet.bare}" as "<new>"

    Examples:
      | state           | new               |
      | To              | None              |
      | To + Pending In | None + Pending In |
      | Both            | From              |

  @RFC6121/3.2.3-interested
  Scenario Outline: a cancellation is delivered to an interested resource that is <whether>
    Given Romeo is online
    And Juliet is online
    And Romeo's subscription to Juliet is "To"
    And Romeo/phone is <whether>
    And Romeo/phone has asked for the roster
    When Juliet sends:
      """
      <presence type='unsubscribed' id='k3' to='${Romeo.bare}'/>
      """
    Then Romeo/phone receives:
      """
      <presence type='unsubscribed' from='${Juliet.bare}'/>
      """

    Examples:
      | whether   |
      | online    |
      | connected |

  @RFC6121/3.2.3-before-push
  Scenario: a cancellation is delivered before the push
    Given Romeo is online
    And Juliet is online
    And Romeo's subscription to Juliet is "Both"
    When Juliet sends:
      """
      <presence type='unsubscribed' id='k4' to='${Romeo.bare}'/>
      """
    Then Romeo receives in this order:
      """
      <presence type='unsubscribed' from='${Juliet.bare}'/>
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='${Juliet.bare}' subscription='from'/></query></iq>
      """

  @RFC6121/3.2.2-unavailable
  Scenario: with the cancellation each resource becomes unavailable to each resource
    Given Romeo is online
    And Romeo/phone is online
    And Juliet is online
    And Juliet/phone is online
    And Romeo's subscription to Juliet is "To"
    When Juliet sends:
      """
      <presence type='unsubscribed' id='k5' to='${Romeo.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """
    And Romeo receives:
      """
      <presence type='unavailable' from='${Juliet/phone.full}'/>
      """
    And Romeo/phone receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """
    And Romeo/phone receives:
      """
      <presence type='unavailable' from='${Juliet/phone.full}'/>
      """

  @RFC6121/3-approved-only
  Scenario: who is cancelled hears no more of the contact's presence
    Given Romeo is online
    And Juliet is online
    And Romeo's subscription to Juliet is "Both"
    When Juliet sends:
      """
      <presence type='unsubscribed' id='k6' to='${Romeo.bare}'/>
      <presence><status>Alone</status></presence>
      """
    Then Romeo receives from Juliet no:
      """
      <presence from='${Juliet.full}'><status>Alone</status></presence>
      """
