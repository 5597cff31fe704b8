Feature: RFC 6121 §8.5.3.2.2 Ends of subscriptions to a lost resource

  @RFC6121/8.5.3.2.2-subscriptions @components
  Scenario Outline: a contact's "<type>" for a lost resource leaves the subscription to the contact
    Given Capulet is a connected component
    And Juliet is online
    And Juliet is subscribed to the presence of nurse of Capulet
    When Capulet sends:
      """
      <presence type='<type>' from='nurse@${Capulet}' to='${Juliet.bare}/no-such-chamber'/>
      <message type='chat' id='fence' from='nurse@${Capulet}' to='${Juliet.full}'><body>Madam</body></message>
      """
    Then Juliet receives:
      """
      <message id='fence'/>
      """
    And Juliet receives no:
      """
      <presence type='<type>' from='{/^nurse@/}'/>
      """
    When Juliet sends:
      """
      <iq type='get' id='roster'><query xmlns='jabber:iq:roster'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='roster'><query xmlns='jabber:iq:roster'><item jid='nurse@${Capulet}' subscription='<subscription>'/></query></iq>
      """

    Examples:
      | type         | subscription |
      | unsubscribed | to           |

  @RFC6121/8.5.3.2.2-subscriptions @components
  Scenario Outline: a contact's "<type>" for a lost resource leaves the subscription of the contact
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    When Capulet sends:
      """
      <presence type='<type>' from='nurse@${Capulet}' to='${Juliet.bare}/no-such-chamber'/>
      <message type='chat' id='fence' from='nurse@${Capulet}' to='${Juliet.full}'><body>Madam</body></message>
      """
    Then Juliet receives:
      """
      <message id='fence'/>
      """
    And Juliet receives no:
      """
      <presence type='<type>' from='{/^nurse@/}'/>
      """
    When Juliet sends:
      """
      <iq type='get' id='roster'><query xmlns='jabber:iq:roster'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='roster'><query xmlns='jabber:iq:roster'><item jid='nurse@${Capulet}' subscription='<subscription>'/></query></iq>
      """

    Examples:
      | type        | subscription |
      | unsubscribe | from         |
