Feature: XEP-0223 §4 Composition

  @XEP-0223/4-separate
  Scenario: two items that Juliet stores are two pieces of data
    Given Juliet is online
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    And Juliet has created her node "urn:example:bookmarks" with:
      | pubsub#access_model  | whitelist |
      | pubsub#max_items     | 10        |
    And Juliet has published the item "theplay" to her node "urn:example:bookmarks"
    And Juliet has published the item "orchard" to her node "urn:example:bookmarks"
    When Juliet asks for the items of Juliet's node "urn:example:bookmarks" as "i1"
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:example:bookmarks'><item id='theplay'/><item id='orchard'/></items>
        </pubsub>
      </iq>
      """

  @XEP-0223/4-overwritten
  Scenario: an item that Juliet stores again takes the place of the former
    Given Juliet is online
    And Juliet's account supports "http://jabber.org/protocol/pubsub#publish-options"
    And Juliet has created her node "urn:example:bookmarks" with:
      | pubsub#access_model  | whitelist |
      | pubsub#max_items     | 10        |
    And Juliet has published the item "orchard" to her node "urn:example:bookmarks"
    When Juliet stores as "p1" in her private node "urn:example:bookmarks":
      """
      <item id='orchard'><conference xmlns='storage:bookmarks' jid='orchard@conference.shakespeare.example'/></item>
      """
    And Juliet asks for the items of Juliet's node "urn:example:bookmarks" as "i1"
    Then Juliet receives:
      """
      <iq type='result' id='i1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <items node='urn:example:bookmarks'>
            <item id='orchard'>
              <conference xmlns='storage:bookmarks' jid='orchard@conference.shakespeare.example'/>
              <not:act/>
            </item>
          </items>
        </pubsub>
      </iq>
      """
