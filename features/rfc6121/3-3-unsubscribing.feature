Feature: RFC 6121 §3.3 Unsubscribing

  @RFC6121/3.3.2-push @RFC6121/presence-sub-unsubscribe
  Scenario Outline: an unsubscribe in the state "<state>" is pushed to every interested resource as "<new>"
    Given Romeo is online
    And Romeo/phone is connected
    And Romeo/phone has asked for the roster
    And Juliet is online
    And Romeo's subscription to Juliet is "<state>"
    When Romeo sends:
      """
      <presence type='unsubscribe' id='u1' to='${Juliet.bare}'/>
      """
    Then Romeo receives a roster push of "${Juliet.bare}" as "<new>"
    And Romeo/phone receives a roster push of "${Juliet.bare}" as "<new>"

    Examples:
      | state              | new  |
      | None + Pending Out | None |
      | To                 | None |
      | From + Pending Out | From |
      | Both               | From |

  @RFC6121/3.3.3-push @RFC6121/presence-sub-unsubscribe
  Scenario Outline: an unsubscribe that comes in the state "<state>" is pushed to every interested resource as "<new>"
    Given Romeo is online
    And Romeo/phone is connected
    And Romeo/phone has asked for the roster
    And Juliet is online
    And Romeo's subscription to Juliet is "<state>"
    When Juliet sends:
      """
      <presence type='unsubscribe' id='u2' to='${Romeo.bare}'/>
      """
    Then Romeo receives a roster push of "${Juliet.bare}" as "<new>"
    And Romeo/phone receives a roster push of "${Juliet.bare}" as "<new>"

    Examples:
      | state              | new                |
      | From               | None               |
      | From + Pending Out | None + Pending Out |
      | Both               | To                 |

  @RFC6121/3.3.3-interested
  Scenario Outline: an unsubscribe is delivered to an interested resource that is <whether>
    Given Romeo is online
    And Juliet is online
    And Romeo's subscription to Juliet is "From"
    And Romeo/phone is <whether>
    And Romeo/phone has asked for the roster
    When Juliet sends:
      """
      <presence type='unsubscribe' id='u3' to='${Romeo.bare}'/>
      """
    Then Romeo/phone receives:
      """
      <presence type='unsubscribe' from='${Juliet.bare}'/>
      """

    Examples:
      | whether   |
      | online    |
      | connected |

  @RFC6121/3.3.3-before-push
  Scenario: an unsubscribe is delivered before the push
    Given Romeo is online
    And Juliet is online
    And Romeo's subscription to Juliet is "Both"
    When Juliet sends:
      """
      <presence type='unsubscribe' id='u4' to='${Romeo.bare}'/>
      """
    Then Romeo receives in this order:
      """
      <presence type='unsubscribe' from='${Juliet.bare}'/>
      <iq type='set'><query xmlns='jabber:iq:roster'><item jid='${Juliet.bare}' subscription='to'/></query></iq>
      """

  @RFC6121/3.3.3-unavailable
  Scenario: who unsubscribes is told that each resource of the contact is gone
    Given Romeo is online
    And Juliet is online
    And Juliet/phone is online
    And Romeo's subscription to Juliet is "Both"
    When Romeo sends:
      """
      <presence type='unsubscribe' id='u5' to='${Juliet.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='unavailable' from='${Juliet.full}'/>
      """
    And Romeo receives:
      """
      <presence type='unavailable' from='${Juliet/phone.full}'/>
      """
