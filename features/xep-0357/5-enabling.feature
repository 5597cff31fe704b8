Feature: XEP-0357 §5 Enabling notifications

  @XEP-0357/5-taken
  Scenario Outline: a request to enable notifications <how> is taken
    Given Romeo is connected
    And Romeo's account supports "urn:xmpp:push:0"
    When Romeo sends:
      """
      <request>
      """
    Then Romeo receives:
      """
      <iq type='result' id='e1'/>
      """

    Examples:
      | how                     | request                                                                                                                     |
      | without 'to'            | <iq type='set' id='e1'><enable xmlns='urn:xmpp:push:0' jid='push.example.org' node='yxs32'/></iq>                           |
      | to the bare JID         | <iq type='set' id='e1' to='${Romeo.bare}'><enable xmlns='urn:xmpp:push:0' jid='push.example.org' node='yxs32'/></iq>        |
      | with publish options    | <iq type='set' id='e1'><enable xmlns='urn:xmpp:push:0' jid='push.example.org' node='yxs32'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#publish-options</value></field><field var='secret'><value>eruio234vzxc2kla-91</value></field></x></enable></iq> |

  @XEP-0357/5-several-nodes @components
  Scenario: two nodes of a service are enabled
    Given Capulet is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}-phone"
    And Romeo/desk is online
    And Romeo/desk has enabled push notifications by Capulet for the node "${Romeo.username}-desk"
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
    Then Capulet receives each of:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}-phone'><item></item></publish></pubsub></iq>
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}-desk'><item></item></publish></pubsub></iq>
      """

  @XEP-0357/5-once @components
  Scenario: a node that is enabled twice gets one notification
    Given Capulet is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}"
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}"
    And Juliet is connected
    When Romeo closes the stream
    And Romeo has seen the end of the stream
    And the server has had time to deal with what Juliet sent
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    Then Capulet receives one notification for "${Romeo.username}"

  @XEP-0357/5-last-options @components
  Scenario: the publish options of the last request are used
    Given Capulet is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}" with:
      | secret | the-first |
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}" with:
      | secret | the-last |
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
      <iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish-options><x xmlns='jabber:x:data'><field var='secret'><value>the-last</value></field></x></publish-options></pubsub></iq>
      """

  @XEP-0357/5-own-account @components
  Scenario: somebody else cannot enable notifications for a user
    Given Capulet is a connected component
    And Montague is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}"
    And Juliet is connected
    When Juliet sends:
      """
      <iq type='set' id='e1' to='${Romeo.bare}'><enable xmlns='urn:xmpp:push:0' jid='${Montague}' node='stolen-${Romeo.username}'/></iq>
      """
    Then Juliet receives a reply to "e1"
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
    And after a while Montague has received no:
      """
      <iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='stolen-${Romeo.username}'/></pubsub></iq>
      """
