Feature: XEP-0045 §7.6 Changing nickname

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Benvolio is online
    And Romeo has created the room "cave"
    And Benvolio has entered the room "${cave}" as "montague"
    And Juliet has entered the room "${cave}" as "juliet"

  @XEP-0045/7.6-old-nick
  Scenario Outline: <occupant> sees what nick Juliet gives up, and for what
    When Juliet sends:
      """
      <presence id='nick' to='${cave}/capulet'/>
      """
    Then <occupant> receives:
      """
      <presence from='${cave}/juliet' to='${<occupant>.full}' type='unavailable'><x xmlns='http://jabber.org/protocol/muc#user'><item nick='capulet'/><status code='303'/></x></presence>
      """

    Examples:
      | occupant |
      | Romeo    |
      | Benvolio |
      | Juliet   |

  @XEP-0045/7.6-new-nick
  Scenario Outline: <occupant> sees Juliet under her new nick
    When Juliet sends:
      """
      <presence id='nick' to='${cave}/capulet'/>
      """
    Then <occupant> receives:
      """
      <presence from='${cave}/capulet' to='${<occupant>.full}' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/></x></presence>
      """

    Examples:
      | occupant |
      | Romeo    |
      | Benvolio |
      | Juliet   |

  @XEP-0045/7.6-conflict
  Scenario: Juliet does not get the nick of another
    When Juliet sends:
      """
      <presence id='nick' to='${cave}/montague'/>
      """
    Then Juliet receives the stanza error conflict for "nick"

  @XEP-0045/7.6-conflict
  Scenario: who did not get the nick of another keeps the own one
    When Juliet sends:
      """
      <presence id='nick' to='${cave}/montague'/>
      """
    Then Juliet receives the stanza error conflict for "nick"
    When Juliet says "Ay me" in the room "${cave}"
    Then Benvolio receives:
      """
      <message type='groupchat' from='${cave}/juliet'><body>Ay me</body></message>
      """

  @XEP-0045/7.6-conflict
  Scenario: Juliet does not get a nick that another has registered
    Given Benvolio has registered the nick "hecate" with the room "${cave}"
    When Juliet sends:
      """
      <presence id='nick' to='${cave}/hecate'/>
      """
    Then Juliet receives the stanza error conflict for "nick"
