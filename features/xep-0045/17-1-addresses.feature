Feature: XEP-0045 §17.1 Addresses of rooms and occupants

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online

  @XEP-0045/17.1-room-id
  Scenario Outline: a room's address is the same when <how>
    Given Romeo knows of no room "cave" yet
    When Romeo sends:
      """
      <presence id='create' to='<as created>-${cave}/romeo'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      <iq type='set' id='open' to='<as created>-${cave}'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'/></query></iq>
      """
    Then Romeo receives a reply to "open"
    When Juliet sends:
      """
      <presence id='enter' to='<as entered>-${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Juliet receives:
      """
      <presence from='<in truth>-${cave}/romeo' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner'/></x></presence>
      """
    And Juliet receives:
      """
      <presence from='<in truth>-${cave}/juliet' type='{absent}'/>
      """

    Examples:
      | how                          | as created | as entered | in truth |
      | entered in capitals          | coven      | COVEN      | coven    |
      | created in capitals          | COVEN      | coven      | coven    |
      | entered in Cyrillic capitals | ковен      | КОВЕН      | ковен    |

  @XEP-0045/17.1-invisible-nick
  Scenario Outline: nobody enters under <nick>
    Given Romeo has created the room "cave"
    When Juliet sends:
      """
      <presence id='enter' to='${cave}/<resource>'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then once the room "${cave}" has heard Juliet, Juliet has received no:
      """
      <presence type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      """
    And once the room "${cave}" has heard Juliet, Romeo has received no:
      """
      <presence type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none'/></x></presence>
      """

    Examples:
      | nick                 | resource           |
      | nothing              |                    |
      | a space              | &#x20;             |
      | three spaces         | &#x20;&#x20;&#x20; |
      | a no-break space     | &#xA0;             |
      | an ideographic space | &#x3000;           |

  @XEP-0045/17.1-nick
  Scenario Outline: nobody enters under a nick with <what>
    Given Romeo has created the room "cave"
    When Juliet sends:
      """
      <presence id='enter' to='${cave}/jul<character>iet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then once the room "${cave}" has heard Juliet, Juliet has received no:
      """
      <presence type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>
      """

    Examples:
      | what                  | character |
      | a private character   | &#xE000;  |
      | a change of direction | &#x202E;  |
