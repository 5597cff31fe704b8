Feature: XEP-0402 §4 Bookmark notifications, and who gets none

  @XEP-0402/4-notified
  Scenario: Juliet's other client is notified of a new bookmark
    Given Juliet is online
    And Juliet's account can keep bookmarks
    And Juliet/chamber is online with interest in "urn:xmpp:bookmarks:1"
    When Juliet bookmarks as "b1":
      """
      <item id='theplay@conference.shakespeare.example'>
        <conference xmlns='urn:xmpp:bookmarks:1' name="The Play's the Thing" autojoin='1'><nick>JC</nick></conference>
      </item>
      """
    Then Juliet/chamber receives:
      """
      <message from='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='urn:xmpp:bookmarks:1'>
            <item id='theplay@conference.shakespeare.example'>
              <conference xmlns='urn:xmpp:bookmarks:1' name="The Play's the Thing" autojoin='1'><nick>JC</nick></conference>
            </item>
          </items>
        </event>
      </message>
      """

  @XEP-0402/4-edit-notified
  Scenario: Juliet's other client is notified of a change to a bookmark
    Given Juliet is online
    And Juliet's account can keep bookmarks
    And Juliet has bookmarked:
      """
      <item id='theplay@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1' autojoin='true'/></item>
      """
    And Juliet/chamber is online with interest in "urn:xmpp:bookmarks:1"
    When Juliet bookmarks as "b1":
      """
      <item id='theplay@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1' autojoin='false'/></item>
      """
    Then Juliet/chamber receives:
      """
      <message>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='urn:xmpp:bookmarks:1'>
            <item id='theplay@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1' autojoin='false'/></item>
          </items>
        </event>
      </message>
      """

  @XEP-0402/4-retracted
  Scenario: Juliet's other client is notified of the removal of a bookmark
    Given Juliet is online
    And Juliet's account can keep bookmarks
    And Juliet has bookmarked:
      """
      <item id='theplay@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1'/></item>
      """
    And Juliet/chamber is online with interest in "urn:xmpp:bookmarks:1"
    When Juliet sends, again where Juliet has to wait:
      """
      <iq type='set' id='r1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <retract node='urn:xmpp:bookmarks:1' notify='true'><item id='theplay@conference.shakespeare.example'/></retract>
        </pubsub>
      </iq>
      """
    Then Juliet/chamber receives:
      """
      <message from='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='urn:xmpp:bookmarks:1'><retract id='theplay@conference.shakespeare.example'/></items>
        </event>
      </message>
      """

  @XEP-0402/3.3-never
  Scenario: Juliet's client that comes online is not sent a bookmark
    Given Juliet is online with interest in "urn:xmpp:bookmarks:1"
    And Juliet's account can keep bookmarks
    And Juliet has bookmarked:
      """
      <item id='theplay@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1'/></item>
      """
    When Juliet/chamber comes online with the same interest as Juliet
    Then Juliet/chamber is not notified of Juliet's node "urn:xmpp:bookmarks:1"

  @XEP-0402/3.3-no-leak
  Scenario: Romeo, a contact who is interested, is not notified of Juliet's bookmark
    Given Juliet is online
    And Juliet's account can keep bookmarks
    And Romeo, a contact of Juliet's, is online with interest in "urn:xmpp:bookmarks:1"
    When Juliet bookmarks as "b1":
      """
      <item id='theplay@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1'/></item>
      """
    Then Juliet receives:
      """
      <iq type='result' id='b1'/>
      """
    And Romeo is not notified of Juliet's node "urn:xmpp:bookmarks:1"

  @XEP-0402/3.3-no-leak
  Scenario: Romeo, a contact, cannot retrieve Juliet's bookmarks
    Given Juliet is online
    And Juliet's account can keep bookmarks
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    And Juliet has bookmarked:
      """
      <item id='theplay@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1'/></item>
      """
    When Romeo asks for the items of Juliet's node "urn:xmpp:bookmarks:1" as "i1"
    Then Romeo receives:
      """
      <iq type='error' id='i1' from='${Juliet.bare}'/>
      """

  @XEP-0402/3.3-misconfigured
  Scenario Outline: Juliet does not bookmark where <who> can read
    Given Juliet is online
    And Juliet's account can keep bookmarks
    And Juliet has created her node "urn:xmpp:bookmarks:1" with:
      | pubsub#access_model | <model> |
    When Juliet bookmarks as "b1":
      """
      <item id='theplay@conference.shakespeare.example'><conference xmlns='urn:xmpp:bookmarks:1'/></item>
      """
    Then Juliet receives:
      """
      <iq type='error' id='b1'/>
      """

    Examples:
      | who        | model    |
      | contacts   | presence |
      | everybody  | open     |
