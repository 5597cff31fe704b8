Feature: XEP-0402 §5.3 Compatibility with bookmarks of former kinds

  @XEP-0402/5.3-compat-private
  Scenario: a bookmark that Juliet adds is seen in private XML storage
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:bookmarks:1#compat"
    And Juliet has bookmarked:
      """
      <item id='theplay@conference.shakespeare.example'>
        <conference xmlns='urn:xmpp:bookmarks:1' name="The Play's the Thing" autojoin='true'><nick>JC</nick></conference>
      </item>
      """
    When Juliet asks for the bookmarks in private XML storage as "x1"
    Then Juliet receives:
      """
      <iq type='result' id='x1'>
        <query xmlns='jabber:iq:private'>
          <storage xmlns='storage:bookmarks'>
            <conference jid='theplay@conference.shakespeare.example' name="The Play's the Thing" autojoin='true'>
              <nick>JC</nick>
            </conference>
          </storage>
        </query>
      </iq>
      """

  @XEP-0402/5.3-compat-private
  Scenario: a bookmark that Juliet stores in private XML storage becomes an item
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:bookmarks:1#compat"
    And Juliet has stored in private XML storage:
      """
      <storage xmlns='storage:bookmarks'>
        <conference jid='theplay@conference.shakespeare.example' name="The Play's the Thing" autojoin='true'><nick>JC</nick></conference>
      </storage>
      """
    When Juliet asks for the items of Juliet's node "urn:xmpp:bookmarks:1" as "i1"
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:xmpp:bookmarks:1'>
            <item id='theplay@conference.shakespeare.example'>
              <conference xmlns='urn:xmpp:bookmarks:1' name="The Play's the Thing" autojoin='{1|true}'><nick>JC</nick></conference>
            </item>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0402/5.3-compat-private
  Scenario: a bookmark that is missing in what Juliet stores in private XML storage is removed
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:bookmarks:1#compat"
    And Juliet has bookmarked:
      """
      <item id='theplay@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1'/></item>
      <item id='orchard@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1'/></item>
      """
    And Juliet has stored in private XML storage:
      """
      <storage xmlns='storage:bookmarks'><conference jid='orchard@conference.shakespeare.example'/></storage>
      """
    When Juliet asks for the items of Juliet's node "urn:xmpp:bookmarks:1" as "i1"
    Then Juliet finds no item "theplay@conference.shakespeare.example" in the answer to "i1"

  @XEP-0402/5.3-legacy-notified
  Scenario: Juliet's other client is notified of what comes by private XML storage
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:bookmarks:1#compat"
    And Juliet/chamber is online with interest in "urn:xmpp:bookmarks:1"
    When Juliet stores as "x1" in private XML storage:
      """
      <storage xmlns='storage:bookmarks'><conference jid='theplay@conference.shakespeare.example'/></storage>
      """
    Then Juliet/chamber is notified of the item "theplay@conference.shakespeare.example" of Juliet's node "urn:xmpp:bookmarks:1"

  @XEP-0402/5.3-legacy-unchanged
  Scenario: Juliet's other client is not notified of a bookmark that private XML storage leaves as it is
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:bookmarks:1#compat"
    And Juliet has bookmarked:
      """
      <item id='theplay@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1' name='The Play'/></item>
      """
    And Juliet/chamber is online with interest in "urn:xmpp:bookmarks:1"
    When Juliet stores as "x1" in private XML storage:
      """
      <storage xmlns='storage:bookmarks'>
        <conference jid='theplay@conference.shakespeare.example' name='The Play'/>
        <conference jid='orchard@conference.shakespeare.example' name='The Orchard'/>
      </storage>
      """
    Then Juliet/chamber is notified of the item "orchard@conference.shakespeare.example" of Juliet's node "urn:xmpp:bookmarks:1"
    And Juliet/chamber is not notified of the item "theplay@conference.shakespeare.example" of Juliet's node "urn:xmpp:bookmarks:1"

  @XEP-0402/5.3-compat-private-leak
  Scenario: Romeo, a contact who is interested, is not notified of what comes by private XML storage
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:bookmarks:1#compat"
    And Romeo, a contact of Juliet's, is online with interest in "urn:xmpp:bookmarks:1"
    When Juliet stores as "x1" in private XML storage:
      """
      <storage xmlns='storage:bookmarks'><conference jid='theplay@conference.shakespeare.example'/></storage>
      """
    Then Juliet receives a reply to "x1"
    And Romeo is not notified of Juliet's node "urn:xmpp:bookmarks:1"

  @XEP-0402/5.3-compat-pep
  Scenario: a bookmark that Juliet adds is seen in the node of former bookmarks
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:bookmarks:1#compat-pep"
    And Juliet has bookmarked:
      """
      <item id='theplay@conference.shakespeare.example'>
        <conference xmlns='urn:xmpp:bookmarks:1' name="The Play's the Thing" autojoin='true'><nick>JC</nick></conference>
      </item>
      """
    When Juliet sends:
      """
      <iq type='get' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='storage:bookmarks'/></pubsub>
      </iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='storage:bookmarks'>
            <item>
              <storage xmlns='storage:bookmarks'>
                <conference jid='theplay@conference.shakespeare.example' name="The Play's the Thing" autojoin='true'>
                  <nick>JC</nick>
                </conference>
              </storage>
            </item>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0402/5.3-compat-pep
  Scenario: a bookmark that Juliet publishes to the node of former bookmarks becomes an item
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:bookmarks:1#compat-pep"
    When Juliet stores as "p1" in her private node "storage:bookmarks":
      """
      <item id='current'>
        <storage xmlns='storage:bookmarks'>
          <conference jid='theplay@conference.shakespeare.example' name="The Play's the Thing" autojoin='true'><nick>JC</nick></conference>
        </storage>
      </item>
      """
    Then Juliet receives:
      """
      <iq type='result' id='p1'/>
      """
    When Juliet asks for the items of Juliet's node "urn:xmpp:bookmarks:1" as "i1"
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:xmpp:bookmarks:1'>
            <item id='theplay@conference.shakespeare.example'>
              <conference xmlns='urn:xmpp:bookmarks:1' name="The Play's the Thing" autojoin='{1|true}'><nick>JC</nick></conference>
            </item>
          </items>
        </pubsub>
      </iq>
      """
