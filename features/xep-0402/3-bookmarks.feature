Feature: XEP-0402 §3 Retrieving, adding, editing and removing bookmarks

  @XEP-0402/3.3-publish-options
  Scenario: Juliet's account supports preconditions for publishing
    Given Juliet is connected
    And Juliet has a personal eventing service
    When Juliet sends:
      """
      <iq type='get' id='d1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='d1'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <feature var='http://jabber.org/protocol/pubsub#publish-options'/>
        </query>
      </iq>
      """

  @XEP-0402/3.3-add
  Scenario: Juliet adds a bookmark
    Given Juliet is connected
    And Juliet's account can keep bookmarks
    When Juliet bookmarks as "b1":
      """
      <item id='theplay@conference.shakespeare.example'>
        <conference xmlns='urn:xmpp:bookmarks:1' name="The Play's the Thing" autojoin='true'><nick>JC</nick></conference>
      </item>
      """
    Then Juliet receives:
      """
      <iq type='result' id='b1'/>
      """

  @XEP-0402/3.2-retrieve
  Scenario: Juliet retrieves all her bookmarks
    Given Juliet is connected
    And Juliet's account can keep bookmarks
    And Juliet has bookmarked:
      """
      <item id='theplay@conference.shakespeare.example'>
        <conference xmlns='urn:xmpp:bookmarks:1' name="The Play's the Thing" autojoin='true'><nick>JC</nick></conference>
      </item>
      <item id='orchard@conference.shakespeare.example'>
        <conference xmlns='urn:xmpp:bookmarks:1' name='The Orchard' autojoin='1'><nick>JC</nick></conference>
      </item>
      <item id='cave@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1'/></item>
      """
    When Juliet asks for the items of Juliet's node "urn:xmpp:bookmarks:1" as "i1"
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:xmpp:bookmarks:1'>
            <item id='theplay@conference.shakespeare.example'>
              <conference xmlns='urn:xmpp:bookmarks:1' name="The Play's the Thing" autojoin='true'><nick>JC</nick></conference>
            </item>
            <item id='orchard@conference.shakespeare.example'>
              <conference xmlns='urn:xmpp:bookmarks:1' name='The Orchard' autojoin='{1|true}'><nick>JC</nick></conference>
            </item>
            <item id='cave@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1'/></item>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0402/3.3-max-items
  Scenario: Juliet's server keeps twenty bookmarks
    Given Juliet is connected
    And Juliet's account can keep bookmarks
    And Juliet has bookmarked 20 rooms
    When Juliet asks for the items of Juliet's node "urn:xmpp:bookmarks:1" as "i1"
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:xmpp:bookmarks:1'>
            <item id='cave1@conference.example.org'/><item id='cave2@conference.example.org'/>
            <item id='cave3@conference.example.org'/><item id='cave4@conference.example.org'/>
            <item id='cave5@conference.example.org'/><item id='cave6@conference.example.org'/>
            <item id='cave7@conference.example.org'/><item id='cave8@conference.example.org'/>
            <item id='cave9@conference.example.org'/><item id='cave10@conference.example.org'/>
            <item id='cave11@conference.example.org'/><item id='cave12@conference.example.org'/>
            <item id='cave13@conference.example.org'/><item id='cave14@conference.example.org'/>
            <item id='cave15@conference.example.org'/><item id='cave16@conference.example.org'/>
            <item id='cave17@conference.example.org'/><item id='cave18@conference.example.org'/>
            <item id='cave19@conference.example.org'/><item id='cave20@conference.example.org'/>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0402/3.4-edit
  Scenario: Juliet edits a bookmark, and the other stays as it was
    Given Juliet is connected
    And Juliet's account can keep bookmarks
    And Juliet has bookmarked:
      """
      <item id='theplay@conference.shakespeare.example'>
        <conference xmlns='urn:xmpp:bookmarks:1' name="The Play's the Thing" autojoin='true'/>
      </item>
      <item id='orchard@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1' name='The Orcard'/></item>
      """
    When Juliet bookmarks as "b1":
      """
      <item id='orchard@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1' name='The Orchard'/></item>
      """
    Then Juliet receives:
      """
      <iq type='result' id='b1'/>
      """
    When Juliet asks for the items of Juliet's node "urn:xmpp:bookmarks:1" as "i1"
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:xmpp:bookmarks:1'>
            <item id='theplay@conference.shakespeare.example'>
              <conference xmlns='urn:xmpp:bookmarks:1' name="The Play's the Thing" autojoin='true'/>
            </item>
            <item id='orchard@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1' name='The Orchard'/></item>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0402/2-extensions
  Scenario: what clients have added to a bookmark is kept
    Given Juliet is connected
    And Juliet's account can keep bookmarks
    And Juliet has bookmarked:
      """
      <item id='orchard@conference.shakespeare.example'>
        <conference xmlns='urn:xmpp:bookmarks:1' name='The Orchard'>
          <extensions><state xmlns='http://myclient.example/bookmark/state' minimized='true'/></extensions>
        </conference>
      </item>
      """
    When Juliet asks for the items of Juliet's node "urn:xmpp:bookmarks:1" as "i1"
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:xmpp:bookmarks:1'>
            <item id='orchard@conference.shakespeare.example'>
              <conference xmlns='urn:xmpp:bookmarks:1' name='The Orchard'>
                <extensions><state xmlns='http://myclient.example/bookmark/state' minimized='true'/></extensions>
              </conference>
            </item>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0402/3.5-remove
  Scenario: Juliet removes a bookmark, and the other stays
    Given Juliet is connected
    And Juliet's account can keep bookmarks
    And Juliet has bookmarked:
      """
      <item id='theplay@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1'/></item>
      <item id='orchard@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1'/></item>
      """
    When Juliet sends, again where Juliet has to wait:
      """
      <iq type='set' id='r1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <retract node='urn:xmpp:bookmarks:1' notify='true'><item id='theplay@conference.shakespeare.example'/></retract>
        </pubsub>
      </iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='r1'/>
      """
    When Juliet sends:
      """
      <iq type='get' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:xmpp:bookmarks:1'><item id='theplay@conference.shakespeare.example'/></items>
        </pubsub>
      </iq>
      <iq type='get' id='i2'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'/></pubsub>
      </iq>
      """
    Then Juliet finds no item "theplay@conference.shakespeare.example" in the answer to "i1"
    And Juliet receives:
      """
      <iq type='result' id='i2'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:xmpp:bookmarks:1'><item id='orchard@conference.shakespeare.example'/></items>
        </pubsub>
      </iq>
      """

  @XEP-0402/3.5-delete-items
  Scenario: Juliet's account has the feature delete-items
    Given Juliet is connected
    And Juliet has a personal eventing service
    When Juliet sends:
      """
      <iq type='get' id='d1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='d1'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <feature var='http://jabber.org/protocol/pubsub#delete-items'/>
        </query>
      </iq>
      """
