Feature: XEP-0223 §3 Storing Data

  @XEP-0223/3-auto-create
  Scenario: Juliet stores a bookmark, which creates the node
    Given Juliet is connected
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    When Juliet stores as "p1" in her private node "urn:example:bookmarks":
      """
      <item id='theplay'>
        <conference xmlns='storage:bookmarks' autojoin='true' jid='theplay@conference.shakespeare.example' name="The Play's the Thing">
          <nick>JC</nick>
        </conference>
      </item>
      """
    Then Juliet receives:
      """
      <iq type='result' id='p1'/>
      """
    When Juliet asks for the items of Juliet's node "urn:example:bookmarks" as "i1"
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:example:bookmarks'>
            <item id='theplay'>
              <conference xmlns='storage:bookmarks' autojoin='true' jid='theplay@conference.shakespeare.example' name="The Play's the Thing">
                <nick>JC</nick>
              </conference>
            </item>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0223/3-publish-options
  Scenario Outline: a node that is created by storing has <field> as <is>
    Given Juliet is connected
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    And Juliet has stored in her private node "urn:example:bookmarks":
      """
      <item id='theplay'><conference xmlns='storage:bookmarks' jid='theplay@conference.shakespeare.example'/></item>
      """
    And Juliet sees "<field>" in the configuration of her node "urn:example:bookmarks"
    When Juliet asks for the configuration of her node "urn:example:bookmarks" as "c1"
    Then Juliet receives:
      """
      <iq type='result' id='c1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <configure><x xmlns='jabber:x:data' type='form'><field var='<field>'><value><is></value></field></x></configure>
        </pubsub>
      </iq>
      """

    Examples:
      | field                | is        |
      | pubsub#access_model  | whitelist |
      | pubsub#persist_items | {1\|true} |

  @XEP-0223/2-whitelist
  Scenario: Romeo, a contact, cannot retrieve what Juliet has stored
    Given Juliet is online
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    And Juliet has stored in her private node "urn:example:bookmarks":
      """
      <item id='theplay'><conference xmlns='storage:bookmarks' jid='theplay@conference.shakespeare.example'/></item>
      """
    When Romeo asks for the items of Juliet's node "urn:example:bookmarks" as "i1"
    Then Romeo receives:
      """
      <iq type='error' id='i1' from='${Juliet.bare}'/>
      """

  @XEP-0223/2-whitelist
  Scenario: Romeo, a contact who is interested, is not told of what Juliet stores
    Given Juliet is online
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    And Romeo, a contact of Juliet's, is online with interest in "urn:example:bookmarks"
    When Juliet stores as "p1" in her private node "urn:example:bookmarks":
      """
      <item id='theplay'><conference xmlns='storage:bookmarks' jid='theplay@conference.shakespeare.example'/></item>
      """
    Then Juliet receives:
      """
      <iq type='result' id='p1'/>
      """
    And Romeo is not notified of Juliet's node "urn:example:bookmarks"

  @XEP-0223/2-whitelist
  Scenario: Romeo, a contact who is interested, is not told of what Juliet has stored when he comes online
    Given Juliet is online
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    And Romeo, a contact of Juliet's, is online with interest in "urn:example:bookmarks"
    And Juliet has stored in her private node "urn:example:bookmarks":
      """
      <item id='theplay'><conference xmlns='storage:bookmarks' jid='theplay@conference.shakespeare.example'/></item>
      """
    When Romeo/desk comes online with the same interest as Romeo
    Then Romeo/desk is not notified of Juliet's node "urn:example:bookmarks"

  @XEP-0223/2-persist
  Scenario: what Juliet has stored is there when she comes back
    Given Juliet is online
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    And Juliet has stored in her private node "urn:example:bookmarks":
      """
      <item id='theplay'><conference xmlns='storage:bookmarks' jid='theplay@conference.shakespeare.example'/></item>
      """
    When Juliet closes the stream
    Then the server closes the stream of Juliet
    When Juliet/chamber comes online
    And Juliet/chamber asks for the items of Juliet's node "urn:example:bookmarks" as "i1"
    Then Juliet/chamber receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:example:bookmarks'>
            <item id='theplay'><conference xmlns='storage:bookmarks' jid='theplay@conference.shakespeare.example'/></item>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0223/3-notify
  Scenario: what Juliet stores is pushed to her resources that are interested
    Given Juliet is online with interest in "urn:example:bookmarks"
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    And Juliet/chamber is online with interest in "urn:example:bookmarks"
    When Juliet stores as "p1" in her private node "urn:example:bookmarks":
      """
      <item id='theplay'><conference xmlns='storage:bookmarks' jid='theplay@conference.shakespeare.example'/></item>
      """
    Then Juliet/chamber receives:
      """
      <message from='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='urn:example:bookmarks'>
            <item id='theplay'><conference xmlns='storage:bookmarks' jid='theplay@conference.shakespeare.example'/></item>
          </items>
        </event>
      </message>
      """
    And Juliet is notified of the item "theplay" of Juliet's node "urn:example:bookmarks"
