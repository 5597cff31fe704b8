Feature: XEP-0045 §17.3 What presence holds

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave"

  @XEP-0045/17.3-silent
  Scenario Outline: unavailable presence from outside to <whom> is ignored in silence
    When Juliet sends:
      """
      <presence id='bye' type='unavailable' to='<to>'/>
      """
    Then once the room "${cave}" has heard Juliet, Juliet has received no:
      """
      <presence from='<to>'/>
      """
    And once the room "${cave}" has heard Juliet, Romeo has received no:
      """
      <presence from='<to>'/>
      """

    Examples:
      | whom                   | to             |
      | a nick that nobody has | ${cave}/juliet |
      | the nick of another    | ${cave}/romeo  |

  @XEP-0045/17.3-forged
  Scenario Outline: <what> that Juliet makes up does not reach the others
    Given Benvolio is online
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><show>away</show><x xmlns='http://jabber.org/protocol/muc#user'><xml></x></presence>
      """
    Then once the room "${cave}" has heard Juliet, Benvolio has received no:
      """
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><xml></x></presence>
      """
    And Benvolio receives:
      """
      <presence from='${cave}/juliet'/>
      """

    Examples:
      | what            | xml                                  |
      | an affiliation  | <item affiliation='owner'/>          |
      | a role          | <item role='moderator'/>             |
      | a JID           | <item jid='nurse@${domain}/forged'/> |
      | a status        | <status code='301'/>                 |
      | a self-presence | <status code='110'/>                 |

  @XEP-0045/17.3-forged
  Scenario: what Juliet makes up when she enters does not reach the others
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator'/></x></presence>
      """
    Then once the room "${cave}" has heard Juliet, Romeo has received no:
      """
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner'/></x></presence>
      """

  @XEP-0045/17.3-pass
  Scenario Outline: <content> of Juliet's presence reaches the others
    Given Benvolio is online
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><xml></presence>
      """
    Then Benvolio receives:
      """
      <presence from='${cave}/juliet'><xml></presence>
      """

    Examples:
      | content           | xml                                                                                                                       |
      | the priority      | <priority>3</priority>                                                                                                    |
      | capabilities      | <c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='http://coven.example/' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/> |
      | idle time         | <idle xmlns='urn:xmpp:idle:1' since='2026-01-01T00:00:00Z'/>                                                              |
      | what nobody knows | <spell xmlns='urn:example:coven' strength='3'>toad</spell>                                                                |
