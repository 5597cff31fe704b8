Feature: RFC 6121 §3.1.2 Requests for subscriptions that go out

  @RFC6121/3.1.2-push
  Scenario Outline: a request in the state "<state>" is pushed to every interested resource as "<new>"
    Given Romeo is online
    And Romeo/phone is connected
    And Romeo/phone has asked for the roster
    And Juliet is online
    And Romeo's subscription to Juliet is "<state>"
    When Romeo sends:
      """
      <presence type='subscribe' id='r1' to='${Juliet.bare}'/>
      """
    Then Romeo receives a roster push of "${Juliet.bare}" as "<new>"
    And Romeo/phone receives a roster push of "${Juliet.bare}" as "<new>"

    Examples:
      | state             | new                   |
      | None              | None + Pending Out    |
      | None + Pending In | None + Pending Out+In |
      | From              | From + Pending Out    |

  @RFC6121/3.1.2-push
  Scenario: a request for somebody whose server is the user's own and who is offline is pushed as pending
    Given Romeo is online
    And Romeo has asked for the roster
    And Juliet has an account
    When Romeo sends:
      """
      <presence type='subscribe' id='r2' to='${Juliet.bare}'/>
      """
    Then Romeo receives a roster push of "${Juliet.bare}" as "None + Pending Out"

  @RFC6121/3.1.2-local @RFC6121/presence-sub-request
  Scenario: a request for a user of the same server is delivered to each of his available resources
    Given Romeo is online
    And Juliet is online
    And Juliet/phone is online
    When Romeo sends:
      """
      <presence type='subscribe' id='r3' to='${Juliet.bare}'><status>Let me in</status><nick xmlns='http://jabber.org/protocol/nick'>Rom</nick></presence>
      """
    Then Juliet receives:
      """
      <presence type='subscribe' id='r3' from='${Romeo.bare}'><status>Let me in</status><nick xmlns='http://jabber.org/protocol/nick'>Rom</nick></presence>
      """
    And Juliet/phone receives:
      """
      <presence type='subscribe' id='r3' from='${Romeo.bare}'><status>Let me in</status><nick xmlns='http://jabber.org/protocol/nick'>Rom</nick></presence>
      """

  @RFC6121/3.1.2-full-jid
  Scenario: a request for the full JID of a user of the same server reaches all of his resources
    Given Romeo is online
    And Juliet is online
    And Juliet/phone is online
    When Romeo sends:
      """
      <presence type='subscribe' id='r4' to='${Juliet.full}'/>
      """
    Then Juliet/phone receives:
      """
      <presence type='subscribe' from='${Romeo.bare}' to='{${Juliet.bare}|${Juliet/phone.full}}'/>
      """

  @RFC6121/3.1.2-error
  Scenario: a request for a domain that cannot be reached brings an error
    Given Romeo is online
    When Romeo sends:
      """
      <presence type='subscribe' id='r5' to='juliet@asked-${Romeo.username}.invalid'/>
      """
    Then Romeo receives:
      """
      <presence type='error' id='r5' from='juliet@asked-${Romeo.username}.invalid'><error/></presence>
      """

  @RFC6121/3.1.1-either-order
  Scenario: an item that is set before the request keeps its name and group
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <iq type='set' id='r6'><query xmlns='jabber:iq:roster'><item jid='${Juliet.bare}' name='Jule'><group>Loves</group></item></query></iq>
      <presence type='subscribe' id='r7' to='${Juliet.bare}'/>
      <iq type='get' id='r8'><query xmlns='jabber:iq:roster'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='r8'>
        <query xmlns='jabber:iq:roster'><item jid='${Juliet.bare}' name='Jule' ask='subscribe'><group>Loves</group></item></query>
      </iq>
      """

  @RFC6121/3.1.1-either-order
  Scenario: an item that is set after the request keeps that it is pending
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <presence type='subscribe' id='r9' to='${Juliet.bare}'/>
      <iq type='set' id='r10'><query xmlns='jabber:iq:roster'><item jid='${Juliet.bare}' name='Jule'><group>Loves</group></item></query></iq>
      <iq type='get' id='r11'><query xmlns='jabber:iq:roster'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='r11'>
        <query xmlns='jabber:iq:roster'><item jid='${Juliet.bare}' name='Jule' ask='subscribe'><group>Loves</group></item></query>
      </iq>
      """
