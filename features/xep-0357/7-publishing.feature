Feature: XEP-0357 §7 Publishing notifications

  @XEP-0357/7-publish @components
  Scenario: a message to a user who is offline is notified to the node of the service
    Given Capulet is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}"
    And Juliet is connected
    When Romeo closes the stream
    And Romeo has seen the end of the stream
    And the server has had time to deal with what Juliet sent
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    Then Capulet receives:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'><item></item></publish></pubsub></iq>
      """

  @XEP-0357/7-publish @components
  Scenario: the next message is notified after the service has taken the first notification
    Given Capulet is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}"
    And Juliet is connected
    When Romeo closes the stream
    And Romeo has seen the end of the stream
    And the server has had time to deal with what Juliet sent
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    Then Capulet receives:
      """
      <iq type='set' id='{first=any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'><item></item></publish></pubsub></iq>
      """
    When Capulet takes the notification "${first}"
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m2'><body>Deny thy father</body></message>
      """
    Then Capulet receives:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'><item></item></publish></pubsub></iq>
      """

  @XEP-0357/7-payload @components
  Scenario: the notification is the payload of the item
    Given Capulet is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}"
    And Juliet is connected
    When Romeo closes the stream
    And Romeo has seen the end of the stream
    And the server has had time to deal with what Juliet sent
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    Then Capulet receives:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'><item><notification xmlns='urn:xmpp:push:0'/></item></publish></pubsub></iq>
      """

  @XEP-0357/3.2-sender @components
  Scenario: the server or the account is who publishes
    Given Capulet is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}"
    And Juliet is connected
    When Romeo closes the stream
    And Romeo has seen the end of the stream
    And the server has had time to deal with what Juliet sent
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    Then Capulet receives a notification for "${Romeo.username}" from the server or Romeo

  @XEP-0357/7-all-services @components
  Scenario: all services of a user are notified
    Given Capulet is a connected component
    And Montague is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}"
    And Romeo/desk is online
    And Romeo/desk has enabled push notifications by Montague for the node "${Romeo.username}"
    And Juliet is connected
    When Romeo/desk closes the stream
    And Romeo/desk has seen the end of the stream
    And Romeo closes the stream
    And Romeo has seen the end of the stream
    And the server has had time to deal with what Juliet sent
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    Then Capulet receives:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'><item></item></publish></pubsub></iq>
      """
    And Montague receives:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'><item></item></publish></pubsub></iq>
      """

  @XEP-0357/7-all-services @components
  Scenario: all services that one client of the user has enabled are notified
    Given Capulet is a connected component
    And Montague is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}-phone"
    And Romeo has enabled push notifications by Montague for the node "${Romeo.username}-desk"
    And Juliet is connected
    When Romeo closes the stream
    And Romeo has seen the end of the stream
    And the server has had time to deal with what Juliet sent
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    Then Capulet receives:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}-phone'/></pubsub></iq>
      """
    And Montague receives:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}-desk'/></pubsub></iq>
      """

  @XEP-0357/7-options @components
  Scenario: the publish options go with the notification
    Given Capulet is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}" with:
      | secret | eruio234vzxc2kla-91 |
      | ticket | a                   |
      | ticket | b                   |
    And Juliet is connected
    When Romeo closes the stream
    And Romeo has seen the end of the stream
    And the server has had time to deal with what Juliet sent
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    Then Capulet receives:
      """
      <iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'/><publish-options><x xmlns='jabber:x:data'><field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#publish-options</value></field><field var='secret'><value>eruio234vzxc2kla-91</value></field><field var='ticket'><value>a</value><value>b</value></field></x></publish-options></pubsub></iq>
      """

  @XEP-0357/7-summary @components
  Scenario: a summary goes with the notification
    Given Capulet is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}"
    And Juliet is connected
    When Romeo closes the stream
    And Romeo has seen the end of the stream
    And the server has had time to deal with what Juliet sent
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    Then Capulet soon receives:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'><item><notification xmlns='urn:xmpp:push:0'><x xmlns='jabber:x:data'><field var='FORM_TYPE'><value>urn:xmpp:push:summary</value></field></x></notification></item></publish></pubsub></iq>
      """

  @XEP-0357/7-hibernation @components
  Scenario: a message to a session that waits to be resumed is notified
    Given Capulet is a connected component
    And Romeo is online
    And Romeo has a session that can be resumed
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}"
    And Juliet is connected
    When Romeo resets the connection
    And the server has had time to deal with what Juliet sent
    And Juliet sends:
      """
      <message to='${Romeo.address}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    Then Capulet receives:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'><item></item></publish></pubsub></iq>
      """

  @XEP-0357/7-hibernation @components
  Scenario: a message that was not acknowledged when the stream broke off is notified
    Given Capulet is a connected component
    And Romeo is online
    And Romeo has a session that can be resumed
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}"
    And Juliet is connected
    When Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo resets the connection
    Then Capulet receives:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'><item></item></publish></pubsub></iq>
      """
