Feature: RFC 6121 §3.1.3 Requests for subscriptions that come in

  @RFC6121/3.1.3-available
  Scenario Outline: a request reaches every available resource, <which> too
    Given Romeo is online
    And Juliet is online
    And Juliet/phone is online
    When Juliet/phone sends:
      """
      <presence><content></presence>
      """
    And the server has had time to deal with what Juliet/phone sent
    And Romeo sends:
      """
      <presence type='subscribe' id='i1' to='${Juliet.bare}'/>
      """
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    And Juliet/phone receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """

    Examples:
      | which                        | content                  |
      | one of priority 0            |                          |
      | one of higher priority       | <priority>5</priority>   |
      | one of negative priority     | <priority>-1</priority>  |
      | one that is not to disturb   | <show>dnd</show>         |

  @RFC6121/3.1.3-no-item @RFC6121/A.1-pending-in-no-item
  Scenario: a request that waits for an answer adds nothing to the roster
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <presence type='subscribe' id='i2' to='${Juliet.bare}'/>
      """
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    And the roster of Juliet has no item "${Romeo.bare}"

  @RFC6121/3.1.3-no-item
  Scenario: a request that came while nobody was there adds nothing to the roster
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <presence type='subscribe' id='i3' to='${Juliet.bare}'/>
      """
    And the server has had time to deal with what Romeo sent
    And Juliet comes online
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    And the roster of Juliet has no item "${Romeo.bare}"

  @RFC6121/3.1.3-no-item
  Scenario: a request that is denied adds nothing to the roster
    Given Romeo is online
    And Juliet is online
    And Juliet has asked for the roster
    When Romeo sends:
      """
      <presence type='subscribe' id='i4' to='${Juliet.bare}'/>
      """
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    When Juliet sends:
      """
      <presence type='unsubscribed' id='i5' to='${Romeo.bare}'/>
      """
    Then the roster of Juliet has no item "${Romeo.bare}"

  @RFC6121/3.1.3-not-approved
  Scenario Outline: a request is not approved by the server while the contact <where>
    Given Romeo is online
    And Romeo has asked for the roster
    And Juliet <where>
    When Romeo sends:
      """
      <presence type='subscribe' id='i6' to='${Juliet.bare}'/>
      """
    And the server has had time to deal with what Romeo sent
    Then after a while Romeo has received no:
      """
      <presence type='subscribed' from='${Juliet.bare}'/>
      """
    And the roster of Romeo shows "${Juliet.bare}" as "None + Pending Out"

    Examples:
      | where          |
      | is online      |
      | has an account |

  @RFC6121/A.1-pending-in-noted
  Scenario: an item that is there already stays as it was when a request comes
    Given Romeo is online
    And Juliet is online
    And Juliet has "${Romeo.bare}" in the roster as "Rom" in "Loves"
    When Romeo sends:
      """
      <presence type='subscribe' id='i7' to='${Juliet.bare}'/>
      """
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    When Juliet sends:
      """
      <iq type='get' id='i8'><query xmlns='jabber:iq:roster'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='i8'>
        <query xmlns='jabber:iq:roster'><item jid='${Romeo.bare}' name='Rom' ask='{absent}'><group>Loves</group></item></query>
      </iq>
      """
