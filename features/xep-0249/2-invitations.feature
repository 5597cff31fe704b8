Feature: XEP-0249 §2 Direct invitations on their way

  Background:
    Given Romeo is online
    And Juliet is online

  @XEP-0249/2-delivered
  Scenario Outline: an invitation with <what> reaches the contact as it was sent
    When Romeo sends:
      """
      <message to='<to>' id='i1'><x xmlns='jabber:x:conference' jid='darkcave@chat.shakespeare.example' <more>/></message>
      """
    Then Juliet receives "i1" with unchanged:
      """
      <x xmlns='jabber:x:conference' jid='darkcave@chat.shakespeare.example' <more>/>
      """

    Examples:
      | what                              | to             | more                                                        |
      | the address of a room             | ${Juliet.bare} |                                                             |
      | the address of a room, to a client | ${Juliet.full} |                                                             |
      | a password                        | ${Juliet.bare} | password='cauldronburn'                                     |
      | a reason                          | ${Juliet.bare} | reason='Hey Hecate, this is the place for all good witches!' |
      | a reason beyond ASCII             | ${Juliet.bare} | reason='Γκουστόσο — 🧙 &lt;cave&gt; &amp; &quot;fire&quot;'  |
      | a thread that is continued        | ${Juliet.bare} | continue='true' thread='e0ffe42b28561960c6b12b944a092794b9683a38' |
      | a thread that is continued as 1   | ${Juliet.full} | continue='1' thread='e0ffe42b28561960c6b12b944a092794b9683a38' |
      | everything                        | ${Juliet.bare} | continue='true' password='cauldronburn' reason='Come' thread='e0ff' |

  @XEP-0249/2-delivered
  Scenario: an invitation to a room of the server reaches the contact directly, not by the room
    Given Romeo's server hosts a "conference/text" service
    And Romeo has created the room "cave"
    When Romeo sends:
      """
      <message to='${Juliet.bare}' id='i1'><x xmlns='jabber:x:conference' jid='${cave}'/></message>
      """
    Then Juliet receives:
      """
      <message from='${Romeo.full}' id='i1'><x xmlns='jabber:x:conference' jid='${cave}'/></message>
      """
    And Juliet receives from Romeo no:
      """
      <message from='${cave}'/>
      """

  @XEP-0249/2-blocked
  Scenario: who has blocked the sender gets no direct invitation
    Given Juliet's server supports "urn:xmpp:blocking"
    And Juliet has blocked "${Romeo.bare}"
    When Romeo sends:
      """
      <message to='${Juliet.bare}' id='i1'><x xmlns='jabber:x:conference' jid='darkcave@chat.shakespeare.example'/></message>
      """
    And the server has had time to deal with what Romeo sent
    Then after a while Juliet has received no:
      """
      <message id='i1'/>
      """
