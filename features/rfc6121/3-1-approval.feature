Feature: RFC 6121 §3.1.5 and §3.1.6 Approving a subscription

  @RFC6121/3.1.5-push @RFC6121/presence-sub-approval
  Scenario Outline: an approval in the state "<state>" is pushed to every interested resource as "<new>"
    Given Romeo is online
    And Romeo/phone is connected
    And Romeo/phone has asked for the roster
    And Juliet is online
    And Romeo's subscription to Juliet is "<state>"
    When Romeo sends:
      """
      <presence type='subscribed' id='p1' to='${Juliet.bare}'/>
      """
    Then Romeo receives a roster push of "${Juliet.bare}" as "<new>"
    And Romeo/phone receives a roster push of "${Juliet.bare}" as "<new>"

    Examples:
      | state                 | new                |
      | None + Pending In     | From               |
      | None + Pending Out+In | From + Pending Out |
      | To + Pending In       | Both               |

  @RFC6121/3.1.6-push @RFC6121/presence-sub-approval
  Scenario Outline: an approval that comes in the state "<state>" is pushed to every interested resource as "<new>"
    Given Romeo is online
    And Romeo/phone is connected
    And Romeo/phone has asked for the roster
    And Juliet is online
    And Romeo's subscription to Juliet is "<state>"
    When Juliet sends:
      """
      <presence type='subscribed' id='p2' to='${Romeo.bare}'/>
      """
    Then Romeo receives a roster push of "${Juliet.bare}" as "<new>"
    And Romeo/phone receives a roster push of "${Juliet.bare}" as "<new>"

    Examples:
      | state                 | new             |
      | None + Pending Out    | To              |
      | None + Pending Out+In | To + Pending In |
      | From + Pending Out    | Both            |

  @RFC6121/3.1.6-interested
  Scenario Outline: an approval is delivered to an interested resource that is <whether>
    Given Romeo is online
    And Juliet is online
    And Romeo's subscription to Juliet is "None + Pending Out"
    And Romeo/phone is <whether>
    And Romeo/phone has asked for the roster
    When Juliet sends:
      """
      <presence type='subscribed' id='p3' to='${Romeo.bare}'/>
      """
    Then Romeo/phone receives:
      """
      <presence type='subscribed' from='${Juliet.bare}'/>
      """

    Examples:
      | whether   |
      | online    |
      | connected |

  @RFC6121/3.1.6-before-push
  Scenario: an approval is delivered before the push
    Given Romeo is online
    And Juliet is online
    And Romeo's subscription to Juliet is "None + Pending Out"
    When Juliet sends:
      """
      <presence type='subscribed' id='p4' to='${Romeo.bare}'/>
      """
    Then Romeo receives in this order:
      """
      <presence type='subscribed' from='${Juliet.bare}'/>
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='${Juliet.bare}' subscription='to'/></query></iq>
      """

  @RFC6121/3.1.5-presence
  Scenario: with the approval the current presence of each resource comes to each resource
    Given Romeo is online
    And Romeo/phone is online
    And Juliet is online
    And Juliet/phone is online
    And Romeo's subscription to Juliet is "None + Pending Out"
    When Juliet sends:
      """
      <presence><show>dnd</show><status>Wooing Romeo</status></presence>
      """
    And Juliet sends:
      """
      <presence type='subscribed' id='p5' to='${Romeo.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='{absent}' from='${Juliet.full}'><show>dnd</show><status>Wooing Romeo</status></presence>
      """
    And Romeo receives:
      """
      <presence type='{absent}' from='${Juliet/phone.full}'/>
      """
    And Romeo/phone receives:
      """
      <presence type='{absent}' from='${Juliet.full}'><show>dnd</show></presence>
      """
    And Romeo/phone receives:
      """
      <presence type='{absent}' from='${Juliet/phone.full}'/>
      """

  @RFC6121/3.1.6-roster-offline
  Scenario: an approval that comes while the user is away is in the roster when he is back
    Given Romeo is online
    And Juliet is online
    And Romeo's subscription to Juliet is "None + Pending Out"
    When Romeo closes the stream
    And Juliet sends:
      """
      <presence type='subscribed' id='p6' to='${Romeo.bare}'/>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo comes online
    Then the roster of Romeo shows "${Juliet.bare}" as "To"
