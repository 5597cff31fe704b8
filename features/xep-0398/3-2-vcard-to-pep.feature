Feature: XEP-0398 §3.2 From vCard to PEP

  @XEP-0398/3.2-data
  Scenario: the photo that Juliet stores in her vCard becomes an item of the data node, under its hash
    Given Juliet is connected
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet's server publishes avatars that are put into vCards
    And Juliet has stored the avatar "red" in her vCard
    When Juliet sends:
      """
      <iq type='get' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:xmpp:avatar:data'><item id='${red.hash}'/></items>
        </pubsub>
      </iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:xmpp:avatar:data'>
            <item id='${red.hash}'><data xmlns='urn:xmpp:avatar:data'>${red.data}</data></item>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0398/3.2-metadata
  Scenario: the photo that Juliet stores in her vCard is described by a new item of the metadata node
    Given Juliet is connected
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet's server publishes avatars that are put into vCards
    And Juliet has stored the avatar "red" in her vCard
    When Juliet asks for the items of Juliet's node "urn:xmpp:avatar:metadata" as "i1"
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:xmpp:avatar:metadata'>
            <item>
              <metadata xmlns='urn:xmpp:avatar:metadata'>
                <info id='${red.hash}' type='image/png' bytes='${red.bytes}'/>
              </metadata>
            </item>
          </items>
        </pubsub>
      </iq>
      """

  @XEP-0398/3.2-notified
  Scenario: Romeo, a contact who is interested, is notified of the photo that Juliet stores in her vCard
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet's server publishes avatars that are put into vCards
    And Romeo, a contact of Juliet's, is online with interest in "urn:xmpp:avatar:metadata"
    When Juliet stores the avatar "red" in her vCard
    Then Romeo receives:
      """
      <message from='${Juliet.bare}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'>
          <items node='urn:xmpp:avatar:metadata'>
            <item><metadata xmlns='urn:xmpp:avatar:metadata'><info id='${red.hash}'/></metadata></item>
          </items>
        </event>
      </message>
      """

  @XEP-0398/3.2-data-first
  Scenario: when Romeo is notified of the photo he can retrieve it
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet's server publishes avatars that are put into vCards
    And Romeo, a contact of Juliet's, is online with interest in "urn:xmpp:avatar:metadata"
    When Juliet stores the avatar "red" in her vCard
    And Romeo sends:
      """
      <iq type='get' id='i1' to='${Juliet.bare}'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:xmpp:avatar:data'><item id='${red.hash}'/></items>
        </pubsub>
      </iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:xmpp:avatar:data'>
            <item id='${red.hash}'><data xmlns='urn:xmpp:avatar:data'>${red.data}</data></item>
          </items>
        </pubsub>
      </iq>
      """
