Feature: XEP-0048 §3 The former method: bookmarks in private XML storage

  @XEP-0048/3-private-xml
  Scenario: Juliet retrieves the bookmarks that she has stored in private XML storage
    Given Juliet is connected
    And Juliet's server has private XML storage
    And Juliet has stored in private XML storage:
      """
      <storage xmlns='storage:bookmarks'>
        <conference name="The Play's the Thing" autojoin='true' jid='theplay@conference.shakespeare.example'><nick>JC</nick></conference>
        <conference name='The Orchard' jid='orchard@conference.shakespeare.example'/>
      </storage>
      """
    When Juliet asks for the bookmarks in private XML storage as "x1"
    Then Juliet receives:
      """
      <iq type='result' id='x1'>
        <query xmlns='jabber:iq:private'>
          <storage xmlns='storage:bookmarks'>
            <conference name="The Play's the Thing" autojoin='{1|true}' jid='theplay@conference.shakespeare.example'><nick>JC</nick></conference>
            <conference name='The Orchard' jid='orchard@conference.shakespeare.example'/>
          </storage>
        </query>
      </iq>
      """

  @XEP-0048/3-private-xml
  Scenario: the bookmarks that Juliet stores in private XML storage take the place of the former
    Given Juliet is connected
    And Juliet's server has private XML storage
    And Juliet has stored in private XML storage:
      """
      <storage xmlns='storage:bookmarks'><conference name='Former' jid='orchard@conference.shakespeare.example'/></storage>
      """
    And Juliet has stored in private XML storage:
      """
      <storage xmlns='storage:bookmarks'><conference name='Present' jid='orchard@conference.shakespeare.example'/></storage>
      """
    When Juliet asks for the bookmarks in private XML storage as "x1"
    Then Juliet receives:
      """
      <iq type='result' id='x1'>
        <query xmlns='jabber:iq:private'>
          <storage xmlns='storage:bookmarks'><conference name='Present' jid='orchard@conference.shakespeare.example'/></storage>
        </query>
      </iq>
      """

  @XEP-0048/3-private-xml-none
  Scenario: Juliet has no bookmarks in private XML storage
    Given Juliet is connected
    And Juliet's server has private XML storage
    When Juliet asks for the bookmarks in private XML storage as "x1"
    Then Juliet receives:
      """
      <iq type='result' id='x1'>
        <query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'><not:conference/></storage></query>
      </iq>
      """
