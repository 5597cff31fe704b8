Feature: XEP-0411 §3 Conversion of bookmarks between PEP and private XML storage

  @XEP-0411/3-to-private
  Scenario: bookmarks that Juliet publishes are seen in private XML storage
    Given Juliet is connected
    And Juliet's account supports "urn:xmpp:bookmarks-conversion:0"
    And Juliet has stored in her private node "storage:bookmarks":
      """
      <item id='current'>
        <storage xmlns='storage:bookmarks'>
          <conference name="The Play's the Thing" autojoin='true' jid='theplay@conference.shakespeare.example'><nick>JC</nick></conference>
        </storage>
      </item>
      """
    When Juliet asks for the bookmarks in private XML storage as "x1"
    Then Juliet receives:
      """
      <iq type='result' id='x1'>
        <query xmlns='jabber:iq:private'>
          <storage xmlns='storage:bookmarks'>
            <conference name="The Play's the Thing" autojoin='{1|true}' jid='theplay@conference.shakespeare.example'><nick>JC</nick></conference>
          </storage>
        </query>
      </iq>
      """

  @XEP-0411/3-to-pep
  Scenario: bookmarks that Juliet stores in private XML storage are seen in PEP
    Given Juliet is connected
    And Juliet's account supports "urn:xmpp:bookmarks-conversion:0"
    And Juliet has stored in private XML storage:
      """
      <storage xmlns='storage:bookmarks'>
        <conference name="The Play's the Thing" autojoin='true' jid='theplay@conference.shakespeare.example'><nick>JC</nick></conference>
      </storage>
      """
    When Juliet asks for the items of Juliet's node "storage:bookmarks" as "i1"
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='storage:bookmarks'>
            <item>
              <storage xmlns='storage:bookmarks'>
                <conference name="The Play's the Thing" autojoin='{1|true}' jid='theplay@conference.shakespeare.example'><nick>JC</nick></conference>
              </storage>
            </item>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0411/3-to-pep
  Scenario: a change that Juliet makes in private XML storage is seen in PEP
    Given Juliet is connected
    And Juliet's account supports "urn:xmpp:bookmarks-conversion:0"
    And Juliet has stored in private XML storage:
      """
      <storage xmlns='storage:bookmarks'><conference name='Former' jid='theplay@conference.shakespeare.example'/></storage>
      """
    And Juliet has stored in private XML storage:
      """
      <storage xmlns='storage:bookmarks'><conference name='Present' jid='theplay@conference.shakespeare.example'/></storage>
      """
    When Juliet asks for the items of Juliet's node "storage:bookmarks" as "i1"
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='storage:bookmarks'>
            <item>
              <storage xmlns='storage:bookmarks'><conference name='Present' jid='theplay@conference.shakespeare.example'/></storage>
            </item>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0411/3-notified
  Scenario: Juliet's other client is notified of bookmarks that come by private XML storage
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:bookmarks-conversion:0"
    And Juliet/chamber is online with interest in "storage:bookmarks"
    When Juliet stores as "x1" in private XML storage:
      """
      <storage xmlns='storage:bookmarks'><conference jid='theplay@conference.shakespeare.example'/></storage>
      """
    Then Juliet/chamber receives:
      """
      <message from='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='storage:bookmarks'>
            <item>
              <storage xmlns='storage:bookmarks'><conference jid='theplay@conference.shakespeare.example'/></storage>
            </item>
          </items>
        </event>
      </message>
      """

  @XEP-0411/5-owner-only
  Scenario: Romeo, a contact, does not see what Juliet stores in private XML storage
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:bookmarks-conversion:0"
    And Romeo, a contact of Juliet's, is online with interest in "storage:bookmarks"
    When Juliet stores as "x1" in private XML storage:
      """
      <storage xmlns='storage:bookmarks'><conference jid='theplay@conference.shakespeare.example'/></storage>
      """
    Then Juliet receives a reply to "x1"
    And Romeo is not notified of Juliet's node "storage:bookmarks"
    When Romeo asks for the items of Juliet's node "storage:bookmarks" as "i1"
    Then Romeo finds no conference "theplay@conference.shakespeare.example" in the answer to "i1"

  @XEP-0411/5-owner-only
  Scenario Outline: Romeo, a contact, does not see what Juliet stores in private XML storage where her node is <model>
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:bookmarks-conversion:0"
    And Juliet has her own node "storage:bookmarks" with:
      | pubsub#access_model | <model> |
    And Romeo, a contact of Juliet's, is online with interest in "storage:bookmarks"
    When Juliet stores as "x1" in private XML storage:
      """
      <storage xmlns='storage:bookmarks'><conference jid='theplay@conference.shakespeare.example'/></storage>
      """
    Then Juliet receives a reply to "x1"
    And Romeo is not notified of Juliet's node "storage:bookmarks"
    When Romeo asks for the items of Juliet's node "storage:bookmarks" as "i1"
    Then Romeo finds no conference "theplay@conference.shakespeare.example" in the answer to "i1"

    Examples:
      | model    |
      | open     |
      | presence |
