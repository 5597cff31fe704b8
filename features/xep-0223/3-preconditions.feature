Feature: XEP-0223 §3 Preconditions, and what comes of them where the node is another

  @XEP-0223/3-precondition-not-met
  Scenario Outline: Juliet does not store in a node whose access model is <model>
    Given Juliet is online
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    And Juliet has created her node "urn:example:bookmarks" with:
      | pubsub#access_model | <model> |
    When Juliet stores as "p1" in her private node "urn:example:bookmarks":
      """
      <item id='theplay'><conference xmlns='storage:bookmarks' jid='theplay@conference.shakespeare.example'/></item>
      """
    Then Juliet receives:
      """
      <iq type='error' id='p1'>
        <error>
          <conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
          <precondition-not-met xmlns='http://jabber.org/protocol/pubsub#errors'/>
        </error>
      </iq>
      """

    Examples:
      | model    |
      | presence |
      | open     |

  @XEP-0223/3-nothing-leaks
  Scenario: what Juliet could not store in a node that contacts see is not shown to Romeo
    Given Juliet is online
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    And Juliet has created her node "urn:example:bookmarks" with:
      | pubsub#access_model | presence |
    And Romeo, a contact of Juliet's, is online with interest in "urn:example:bookmarks"
    When Juliet stores as "p1" in her private node "urn:example:bookmarks":
      """
      <item id='theplay'><conference xmlns='storage:bookmarks' jid='theplay@conference.shakespeare.example'/></item>
      """
    Then Juliet receives a reply to "p1"
    And Romeo is not notified of Juliet's node "urn:example:bookmarks"

  @XEP-0223/3-precondition-met
  Scenario: Juliet stores a second time in a node that is as she wants it
    Given Juliet is online
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    And Juliet has stored in her private node "urn:example:bookmarks":
      """
      <item id='theplay'><conference xmlns='storage:bookmarks' jid='theplay@conference.shakespeare.example'/></item>
      """
    When Juliet stores as "p1" in her private node "urn:example:bookmarks":
      """
      <item id='theplay'><conference xmlns='storage:bookmarks' jid='theplay@conference.shakespeare.example' name='Macbeth'/></item>
      """
    Then Juliet receives:
      """
      <iq type='result' id='p1'/>
      """

  @XEP-0223/3-unknown-precondition
  Scenario: Juliet does not store with a precondition that the server does not know
    Given Juliet is online
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    When Juliet publishes the item "theplay" to her node "urn:example:bookmarks" with the options:
      | pubsub#access_model    | whitelist |
      | urn:example:unknown    | true      |
    Then Juliet receives:
      """
      <iq type='error' id='theplay'/>
      """
