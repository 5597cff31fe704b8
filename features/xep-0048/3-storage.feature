Feature: XEP-0048 §3 Storage of bookmarks

  @XEP-0048/3.1-upload
  Scenario: Juliet uploads her bookmarks
    Given Juliet is connected
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    When Juliet stores as "p1" in her private node "storage:bookmarks":
      """
      <item id='current'>
        <storage xmlns='storage:bookmarks'>
          <conference name="The Play's the Thing" autojoin='true' jid='theplay@conference.shakespeare.example'><nick>JC</nick></conference>
        </storage>
      </item>
      """
    Then Juliet receives:
      """
      <iq type='result' id='p1'/>
      """

  @XEP-0048/3.2-notified
  Scenario: Juliet's other client is notified of her bookmarks
    Given Juliet is online
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    And Juliet/chamber is online with interest in "storage:bookmarks"
    When Juliet stores as "p1" in her private node "storage:bookmarks":
      """
      <item id='current'>
        <storage xmlns='storage:bookmarks'>
          <conference name="The Play's the Thing" autojoin='true' jid='theplay@conference.shakespeare.example'><nick>JC</nick></conference>
        </storage>
      </item>
      """
    Then Juliet/chamber receives:
      """
      <message from='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='storage:bookmarks'>
            <item id='current'>
              <storage xmlns='storage:bookmarks'>
                <conference name="The Play's the Thing" autojoin='{1|true}' jid='theplay@conference.shakespeare.example'><nick>JC</nick></conference>
              </storage>
            </item>
          </items>
        </event>
      </message>
      """

  @XEP-0048/3.3-retrieve
  Scenario: Juliet retrieves her bookmarks
    Given Juliet is connected
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    And Juliet has stored in her private node "storage:bookmarks":
      """
      <item id='current'>
        <storage xmlns='storage:bookmarks'>
          <conference name="The Play's the Thing" autojoin='true' jid='theplay@conference.shakespeare.example'><nick>JC</nick></conference>
          <conference jid='orchard@conference.shakespeare.example'><nick>JC</nick></conference>
        </storage>
      </item>
      """
    When Juliet asks for the items of Juliet's node "storage:bookmarks" as "i1"
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='storage:bookmarks'>
            <item id='current'>
              <storage xmlns='storage:bookmarks'>
                <conference name="The Play's the Thing" autojoin='{1|true}' jid='theplay@conference.shakespeare.example'><nick>JC</nick></conference>
                <conference jid='orchard@conference.shakespeare.example'><nick>JC</nick></conference>
              </storage>
            </item>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0048/2.2-urls
  Scenario: Juliet retrieves the bookmark of a web page
    Given Juliet is connected
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    And Juliet has stored in her private node "storage:bookmarks":
      """
      <item id='current'>
        <storage xmlns='storage:bookmarks'>
          <conference jid='theplay@conference.shakespeare.example'/>
          <url name='Complete Works of Shakespeare' url='http://works.shakespeare.example/'/>
        </storage>
      </item>
      """
    When Juliet asks for the items of Juliet's node "storage:bookmarks" as "i1"
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='storage:bookmarks'>
            <item>
              <storage xmlns='storage:bookmarks'>
                <url name='Complete Works of Shakespeare' url='http://works.shakespeare.example/'/>
              </storage>
            </item>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0048/3-private
  Scenario: Romeo, a contact who is interested, is not notified of Juliet's bookmarks
    Given Juliet is online
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    And Romeo, a contact of Juliet's, is online with interest in "storage:bookmarks"
    When Juliet stores as "p1" in her private node "storage:bookmarks":
      """
      <item id='current'>
        <storage xmlns='storage:bookmarks'><conference jid='theplay@conference.shakespeare.example'/></storage>
      </item>
      """
    Then Juliet receives:
      """
      <iq type='result' id='p1'/>
      """
    And Romeo is not notified of Juliet's node "storage:bookmarks"

  @XEP-0048/3-private
  Scenario: Romeo, a contact, cannot retrieve Juliet's bookmarks
    Given Juliet is online
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    And Juliet has stored in her private node "storage:bookmarks":
      """
      <item id='current'>
        <storage xmlns='storage:bookmarks'><conference jid='theplay@conference.shakespeare.example'/></storage>
      </item>
      """
    When Romeo asks for the items of Juliet's node "storage:bookmarks" as "i1"
    Then Romeo receives:
      """
      <iq type='error' id='i1' from='${Juliet.bare}'/>
      """
