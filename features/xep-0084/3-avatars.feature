Feature: XEP-0084 §3 Publishing, receiving and disabling avatars by personal eventing

  @XEP-0084/3.1-data
  Scenario: Juliet publishes a picture
    Given Juliet is connected
    And Juliet has a personal eventing service
    And Juliet has pictures of herself
    When Juliet sends, again where Juliet has to wait:
      """
      <iq type='set' id='p1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <publish node='urn:xmpp:avatar:data'>
            <item id='${red.hash}'><data xmlns='urn:xmpp:avatar:data'>${red.data}</data></item>
          </publish>
        </pubsub>
      </iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='p1'/>
      """

  @XEP-0084/3.3-notified
  Scenario: Romeo, a contact who is interested, is notified of Juliet's avatar
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "urn:xmpp:avatar:metadata"
    When Juliet publishes the avatar "red"
    Then Romeo receives:
      """
      <message from='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='urn:xmpp:avatar:metadata'>
            <item id='${red.hash}'>
              <metadata xmlns='urn:xmpp:avatar:metadata'>
                <info bytes='${red.bytes}' id='${red.hash}' type='image/png'/>
              </metadata>
            </item>
          </items>
        </event>
      </message>
      """

  @XEP-0084/3.3-data-not-pushed
  Scenario: Romeo, a contact who is interested in metadata, is not sent the picture
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "urn:xmpp:avatar:metadata"
    When Juliet publishes the avatar "red"
    Then Romeo is not notified of Juliet's node "urn:xmpp:avatar:data"

  @XEP-0084/3.3-all-formats
  Scenario: Romeo is notified of every format of Juliet's avatar
    Given Juliet is online
    And Juliet has a personal eventing service
    And Juliet has published the avatar "red"
    And Romeo, a contact of Juliet's, is online with interest in "urn:xmpp:avatar:metadata"
    And Romeo has put away what came so far
    When Juliet sends, again where Juliet has to wait:
      """
      <iq type='set' id='p1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <publish node='urn:xmpp:avatar:metadata'>
            <item id='${red.hash}'>
              <metadata xmlns='urn:xmpp:avatar:metadata'>
                <info bytes='${red.bytes}' height='64' id='${red.hash}' type='image/png' width='64'/>
                <info bytes='23456' id='357a8123a30844a3aa99861b6349264ba67a5694' type='image/gif' url='http://avatars.example.org/happy.gif'/>
                <pointer><x xmlns='http://example.com/virtualworlds'><game>Ancapistan</game></x></pointer>
              </metadata>
            </item>
          </publish>
        </pubsub>
      </iq>
      """
    Then Romeo receives:
      """
      <message from='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='urn:xmpp:avatar:metadata'>
            <item id='${red.hash}'>
              <metadata xmlns='urn:xmpp:avatar:metadata'>
                <info bytes='${red.bytes}' height='64' id='${red.hash}' type='image/png' width='64'/>
                <info bytes='23456' id='357a8123a30844a3aa99861b6349264ba67a5694' type='image/gif' url='http://avatars.example.org/happy.gif'/>
                <pointer><x xmlns='http://example.com/virtualworlds'><game>Ancapistan</game></x></pointer>
              </metadata>
            </item>
          </items>
        </event>
      </message>
      """

  @XEP-0084/3.4-retrieve
  Scenario: Romeo, a contact, retrieves the picture by its id
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    And Juliet has published the avatar "red"
    When Romeo sends:
      """
      <iq type='get' id='i1' to='${Juliet.bare}'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:xmpp:avatar:data'><item id='${red.hash}'/></items>
        </pubsub>
      </iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='i1' from='${Juliet.bare}'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:xmpp:avatar:data'>
            <item id='${red.hash}'><data xmlns='urn:xmpp:avatar:data'>${red.data}</data></item>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0084/3.5-disabled
  Scenario: Romeo is notified that Juliet has no avatar any more
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "urn:xmpp:avatar:metadata"
    And Juliet has published the avatar "red"
    And Romeo has put away what came so far
    When Juliet sends, again where Juliet has to wait:
      """
      <iq type='set' id='p1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <publish node='urn:xmpp:avatar:metadata'><item><metadata xmlns='urn:xmpp:avatar:metadata'/></item></publish>
        </pubsub>
      </iq>
      """
    Then Romeo receives:
      """
      <message from='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='urn:xmpp:avatar:metadata'>
            <item><metadata xmlns='urn:xmpp:avatar:metadata'><not:info/></metadata></item>
          </items>
        </event>
      </message>
      """

  @XEP-0084/6.1-items
  Scenario: Romeo, a contact, sees by service discovery that Juliet publishes an avatar
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    And Juliet has published the avatar "red"
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1' from='${Juliet.bare}'>
        <query xmlns='http://jabber.org/protocol/disco#items'>
          <item jid='${Juliet.bare}' node='urn:xmpp:avatar:data'/>
          <item jid='${Juliet.bare}' node='urn:xmpp:avatar:metadata'/>
        </query>
      </iq>
      """

  @XEP-0084/7.1-replyto
  Scenario: the notification of an avatar says which of Juliet's resources has published it
    Given Juliet is online
    And Juliet has a personal eventing service
    And Romeo, a contact of Juliet's, is online with interest in "urn:xmpp:avatar:metadata"
    When Juliet publishes the avatar "red"
    Then Romeo receives:
      """
      <message from='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:xmpp:avatar:metadata'/></event>
        <addresses xmlns='http://jabber.org/protocol/address'><address type='replyto' jid='${Juliet.full}'/></addresses>
      </message>
      """

  @XEP-0084/7.2-synchronized
  Scenario: Juliet's other client learns her avatar when it comes online
    Given Juliet is online with interest in "urn:xmpp:avatar:metadata"
    And Juliet has a personal eventing service
    And Juliet has published the avatar "red"
    When Juliet/chamber comes online with the same interest as Juliet
    Then Juliet/chamber receives:
      """
      <message from='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='urn:xmpp:avatar:metadata'>
            <item id='${red.hash}'>
              <metadata xmlns='urn:xmpp:avatar:metadata'><info id='${red.hash}' type='image/png'/></metadata>
            </item>
          </items>
        </event>
      </message>
      """
