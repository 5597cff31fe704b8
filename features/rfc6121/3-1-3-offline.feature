Feature: RFC 6121 §3.1.3 Requests that wait until the contact is there

  @RFC6121/3.1.3-deliver-next
  Scenario: a request that came while nobody was there is delivered when the contact comes
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <presence type='subscribe' id='o1' to='${Juliet.bare}'/>
      """
    And the server has had time to deal with what Romeo sent
    And Juliet comes online
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """

  # A resource without presence is no available one.
  @RFC6121/3.1.3-deliver-next
  Scenario: a request that came while the contact was connected without presence is delivered with his presence
    Given Romeo is online
    And Juliet is connected
    When Romeo sends:
      """
      <presence type='subscribe' id='o2' to='${Juliet.bare}'/>
      """
    And the server has had time to deal with what Romeo sent
    And Juliet sends:
      """
      <presence/>
      """
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """

  @RFC6121/3.1.3-stored-complete
  Scenario Outline: a request that waited has its <what>
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <presence type='subscribe' id='o3' to='${Juliet.bare}'><content></presence>
      """
    And the server has had time to deal with what Romeo sent
    And Juliet comes online
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}' <attribute>><content></presence>
      """

    Examples:
      | what             | attribute | content                                                                        |
      | id               | id='o3'   |                                                                                |
      | status           |           | <status>Let me in</status>                                                     |
      | extended content |           | <nick xmlns='http://jabber.org/protocol/nick'>Rom</nick>                       |
      | unknown content  |           | <oath xmlns='urn:example:oath' by='moon'><not>inconstant</not></oath>          |

  @RFC6121/3.1.3-deliver-again
  Scenario: a request that nobody has answered comes again with each resource
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <presence type='subscribe' id='o4' to='${Juliet.bare}'/>
      """
    And the server has had time to deal with what Romeo sent
    And Juliet comes online
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    When Juliet/phone comes online
    Then Juliet/phone receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    When Juliet/desk comes online
    Then Juliet/desk receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """

  @RFC6121/3.1.3-deliver-again
  Scenario: a request that nobody has answered comes again when the same resource becomes available again
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <presence type='subscribe' id='o5' to='${Juliet.bare}'/>
      """
    And the server has had time to deal with what Romeo sent
    And Juliet comes online
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    When Juliet sends:
      """
      <presence type='unavailable'/>
      <presence/>
      """
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """

  @RFC6121/3.1.3-until-answered
  Scenario Outline: a request that waited and was <answered> does not come again
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <presence type='subscribe' id='o6' to='${Juliet.bare}'/>
      """
    And the server has had time to deal with what Romeo sent
    And Juliet comes online
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    When Juliet sends:
      """
      <presence type='<answer>' id='o7' to='${Romeo.bare}'/>
      """
    And the server has had time to deal with what Juliet sent
    And Juliet/phone comes online
    Then Juliet/phone receives no:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """

    Examples:
      | answered | answer       |
      | approved | subscribed   |
      | denied   | unsubscribed |

  @RFC6121/3.1.3-one-only
  Scenario: of several requests that came while nobody was there one is delivered
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <presence type='subscribe' id='o8' to='${Juliet.bare}'/>
      <presence type='subscribe' id='o9' to='${Juliet.bare}'/>
      """
    And the server has had time to deal with what Romeo sent
    And Juliet comes online
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    And Juliet receives no:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """

  @RFC6121/3.3.3-request-forgotten
  Scenario: a request that was taken back while nobody was there is not delivered
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <presence type='subscribe' id='o10' to='${Juliet.bare}'/>
      <presence type='unsubscribe' id='o11' to='${Juliet.bare}'/>
      """
    And the server has had time to deal with what Romeo sent
    And Juliet comes online
    Then Juliet receives no:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
