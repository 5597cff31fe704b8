@components
Feature: RFC 6121 §3 Subscription stanzas for a contact at another domain

  @RFC6121/3.1.2-remote @RFC6121/presence-sub-request
  Scenario: a request for a subscription goes to the contact's domain as it is, from the bare JID
    Given Romeo is online
    And Capulet is a connected component
    When Romeo sends:
      """
      <presence type='subscribe' id='c1' to='juliet@${Capulet}'><status>Let me in</status></presence>
      """
    Then Capulet receives:
      """
      <presence type='subscribe' id='c1' from='${Romeo.bare}' to='juliet@${Capulet}'><status>Let me in</status></presence>
      """

  @RFC6121/3.1.2-full-jid
  Scenario: a request that goes out to a full JID is made one to the bare JID
    Given Romeo is online
    And Capulet is a connected component
    When Romeo sends:
      """
      <presence type='subscribe' id='c2' to='juliet@${Capulet}/balcony'/>
      """
    Then Capulet receives:
      """
      <presence type='subscribe' id='c2' from='${Romeo.bare}' to='juliet@${Capulet}'/>
      """
    And the roster of Romeo shows "juliet@${Capulet}" as "None + Pending Out"

  # The recipient's own full JID as 'to' is another matter: 8.5.2.1.2.
  @RFC6121/3.1.3-full-jid
  Scenario: a request that comes to a full JID is taken for one to the bare JID
    Given Romeo is online
    And Romeo/phone is online
    And Capulet is a connected component
    When Capulet sends:
      """
      <presence type='subscribe' id='c3' from='juliet@${Capulet}' to='${Romeo.full}'/>
      """
    Then Romeo receives:
      """
      <presence type='subscribe' from='juliet@${Capulet}'/>
      """
    And Romeo/phone receives:
      """
      <presence type='subscribe' from='juliet@${Capulet}' to='{${Romeo.bare}|${Romeo/phone.full}}'/>
      """

  @RFC6121/3.1.2-resend-id
  Scenario: a request that the server sends again has an id
    Given Romeo is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "None + Pending Out"
    And Romeo's server asks "juliet@${Capulet}" again when Romeo/phone comes online
    When Romeo/desk comes online
    Then the request that Capulet receives from Romeo has an id

  @RFC6121/3.1.5-presence @RFC6121/presence-sub-approval
  Scenario: who is approved is sent the presence of each available resource
    Given Romeo is online
    And Romeo/phone is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "None + Pending In"
    When Romeo/phone sends:
      """
      <presence type='subscribed' id='c4' to='juliet@${Capulet}'/>
      """
    Then Capulet receives:
      """
      <presence type='subscribed' id='c4' from='${Romeo.bare}' to='juliet@${Capulet}'/>
      """
    And Capulet receives:
      """
      <presence type='{absent}' from='${Romeo.full}' to='juliet@${Capulet}'/>
      """
    And Capulet receives:
      """
      <presence type='{absent}' from='${Romeo/phone.full}' to='juliet@${Capulet}'/>
      """

  @RFC6121/3.2.2-unavailable-first
  Scenario Outline: who is cancelled by <resource> in the state "<state>" is told before that <other> is gone
    Given Romeo is online
    And Romeo/phone is online
    And Capulet is a connected component
    And Romeo's subscription to "juliet@${Capulet}" is "<state>"
    When <resource> sends:
      """
      <presence type='unsubscribed' id='c5' to='juliet@${Capulet}'/>
      """
    Then Capulet receives in this order:
      """
      <presence type='unavailable' from='${<other>.full}'/>
      <presence type='unsubscribed' id='c5' from='${Romeo.bare}' to='juliet@${Capulet}'/>
      """

    Examples:
      | resource | state              | other       |
      | Romeo    | From               | Romeo       |
      | Romeo    | From               | Romeo/phone |
      | Romeo    | Both               | Romeo/phone |
      | Romeo    | From + Pending Out | Romeo       |

  Scenario Outline: <what> for a user who does not exist is ignored in silence
    Given Capulet is a connected component
    When Capulet sends:
      """
      <presence type='<type>' id='c6' from='juliet@${Capulet}' to='no-such-montague@${domain}'/>
      """
    Then Capulet receives no:
      """
      <presence type='{error|subscribed|unsubscribed|unavailable}'/>
      """

    @RFC6121/3.1.6-ignored
    Examples:
      | what        | type       |
      | an approval | subscribed |

    @RFC6121/3.2.3-ignored
    Examples:
      | what           | type         |
      | a cancellation | unsubscribed |

    @RFC6121/3.3.3-ignored
    Examples:
      | what            | type        |
      | an unsubscribe  | unsubscribe |
