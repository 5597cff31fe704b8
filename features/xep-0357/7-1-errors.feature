Feature: XEP-0357 §7.1 Publish errors, and enabling again

  @XEP-0357/7.1-disabled @components
  Scenario Outline: a node whose notifications are refused with <condition> gets no more
    Given Capulet is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}"
    And Juliet is connected
    When Romeo closes the stream
    And Romeo has seen the end of the stream
    And Capulet refuses with <condition> the notifications for "${Romeo.username}", of messages from Juliet to Romeo, until none comes
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Capulet sends:
      """
      <iq type='get' id='p9' from='${Capulet}' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Capulet receives a reply to "p9"
    And after a while Capulet has received no:
      """
      <iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'/></pubsub></iq>
      """

    Examples:
      | condition       |
      | item-not-found  |
      | forbidden       |

  @XEP-0357/7-publish @components
  Scenario: a service is notified that was enabled again after it was disabled
    Given Capulet is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}"
    And Juliet is connected
    When Romeo sends:
      """
      <iq type='set' id='e1'><disable xmlns='urn:xmpp:push:0' jid='${Capulet}'/></iq>
      """
    And Romeo sends:
      """
      <iq type='set' id='e2'><enable xmlns='urn:xmpp:push:0' jid='${Capulet}' node='${Romeo.username}'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='e2'/>
      """
    When Romeo closes the stream
    And Romeo has seen the end of the stream
    And the server has had time to deal with what Juliet sent
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    Then Capulet receives:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'/></pubsub></iq>
      """
