Feature: XEP-0357 §6 Disabling notifications

  @XEP-0357/6-taken @components
  Scenario Outline: a request to disable <what> is taken
    Given Capulet is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}"
    When Romeo sends:
      """
      <request>
      """
    Then Romeo receives:
      """
      <iq type='result' id='e1'/>
      """

    Examples:
      | what                   | request |
      | a service              | <iq type='set' id='e1'><disable xmlns='urn:xmpp:push:0' jid='${Capulet}'/></iq> |
      | a node of a service    | <iq type='set' id='e1'><disable xmlns='urn:xmpp:push:0' jid='${Capulet}' node='${Romeo.username}'/></iq> |
      | at the bare JID        | <iq type='set' id='e1' to='${Romeo.bare}'><disable xmlns='urn:xmpp:push:0' jid='${Capulet}'/></iq> |

  @XEP-0357/6-not-enabled @components
  Scenario Outline: nothing is published to a service <why>
    Given Capulet is a connected component
    And Montague is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}"
    And Romeo/desk is online
    And Romeo/desk has enabled push notifications by Montague for the node "${Romeo.username}"
    And Juliet is connected
    When Romeo sends:
      """
      <request>
      """
    And Romeo/desk closes the stream
    And Romeo/desk has seen the end of the stream
    And Romeo closes the stream
    And Romeo has seen the end of the stream
    And the server has had time to deal with what Juliet sent
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    Then Montague receives:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'><item></item></publish></pubsub></iq>
      """
    And after a while Capulet has received no:
      """
      <iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'/></pubsub></iq>
      """

    Examples:
      | why                             | request |
      | that was disabled               | <iq type='set' id='e1'><disable xmlns='urn:xmpp:push:0' jid='${Capulet}'/></iq> |
      | whose only node was disabled    | <iq type='set' id='e1'><disable xmlns='urn:xmpp:push:0' jid='${Capulet}' node='${Romeo.username}'/></iq> |

  @XEP-0357/6-not-enabled @components
  Scenario: nothing is published to a service that was never enabled
    Given Capulet is a connected component
    And Montague is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Montague for the node "${Romeo.username}"
    And Juliet is connected
    When Romeo closes the stream
    And Romeo has seen the end of the stream
    And the server has had time to deal with what Juliet sent
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    Then Montague receives:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'><item></item></publish></pubsub></iq>
      """
    And after a while Capulet has received no:
      """
      <iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'/></pubsub></iq>
      """

  @XEP-0357/6-only-node @components
  Scenario: the other node of a service stays enabled
    Given Capulet is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}-phone"
    And Romeo/desk is online
    And Romeo/desk has enabled push notifications by Capulet for the node "${Romeo.username}-desk"
    And Juliet is connected
    When Romeo sends:
      """
      <iq type='set' id='e1'><disable xmlns='urn:xmpp:push:0' jid='${Capulet}' node='${Romeo.username}-phone'/></iq>
      """
    And Romeo/desk closes the stream
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
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}-desk'><item></item></publish></pubsub></iq>
      """
    And after a while Capulet has received no:
      """
      <iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}-phone'/></pubsub></iq>
      """

  @XEP-0357/6-only-node @components
  Scenario Outline: another service of the same client stays enabled when <what> is disabled
    Given Capulet is a connected component
    And Montague is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}-phone"
    And Romeo has enabled push notifications by Montague for the node "${Romeo.username}-desk"
    And Juliet is connected
    When Romeo sends:
      """
      <request>
      """
    And Romeo closes the stream
    And Romeo has seen the end of the stream
    And the server has had time to deal with what Juliet sent
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    Then Montague receives:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}-desk'/></pubsub></iq>
      """

    Examples:
      | what      | request                                                                                                                        |
      | a service | <iq type='set' id='e1'><disable xmlns='urn:xmpp:push:0' jid='${Capulet}'/></iq>                                                |
      | a node    | <iq type='set' id='e1'><disable xmlns='urn:xmpp:push:0' jid='${Capulet}' node='${Romeo.username}-phone'/></iq>                 |

  @XEP-0357/6-all-nodes @components
  Scenario: all nodes of a service are disabled by a request without a node
    Given Capulet is a connected component
    And Montague is a connected component
    And Romeo is online
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}-phone"
    And Romeo/desk is online
    And Romeo/desk has enabled push notifications by Capulet for the node "${Romeo.username}-desk"
    And Romeo/orchard is online
    And Romeo/orchard has enabled push notifications by Montague for the node "${Romeo.username}"
    And Juliet is connected
    When Romeo sends:
      """
      <iq type='set' id='e1'><disable xmlns='urn:xmpp:push:0' jid='${Capulet}'/></iq>
      """
    And Romeo/orchard closes the stream
    And Romeo/orchard has seen the end of the stream
    And Romeo/desk closes the stream
    And Romeo/desk has seen the end of the stream
    And Romeo closes the stream
    And Romeo has seen the end of the stream
    And the server has had time to deal with what Juliet sent
    And Juliet sends:
      """
      <message to='${Romeo.bare}' type='chat' id='m1'><body>Wherefore art thou?</body></message>
      """
    Then Montague receives:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}'><item></item></publish></pubsub></iq>
      """
    And after a while Capulet has received no:
      """
      <iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}-phone'/></pubsub></iq>
      """
    And after a while Capulet has received no:
      """
      <iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}-desk'/></pubsub></iq>
      """

  @XEP-0357/6-only-node @components
  Scenario: what one user disables stays enabled for another
    Given Capulet is a connected component
    And Romeo is online
    And Benvolio is online
    And Juliet is connected
    And Romeo has enabled push notifications by Capulet for the node "${Romeo.username}-phone"
    And Benvolio has enabled push notifications by Capulet for the node "${Benvolio.username}-desk"
    When Romeo sends:
      """
      <iq type='set' id='e1'><disable xmlns='urn:xmpp:push:0' jid='${Capulet}'/></iq>
      """
    And Benvolio closes the stream
    And Benvolio has seen the end of the stream
    And the server has had time to deal with what Juliet sent
    And Juliet sends:
      """
      <message to='${Benvolio.bare}' type='chat' id='m1'><body>Part, fools!</body></message>
      """
    Then Capulet receives:
      """
      <iq type='set' id='{any}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Benvolio.username}-desk'><item></item></publish></pubsub></iq>
      """
    And after a while Capulet has received no:
      """
      <iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='${Romeo.username}-phone'/></pubsub></iq>
      """
