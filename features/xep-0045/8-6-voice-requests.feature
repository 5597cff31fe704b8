Feature: XEP-0045 §8.6 Approving voice requests

  Background:
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_moderatedroom | 1 |

  @XEP-0045/8.6-form
  Scenario: every moderator is asked to approve a visitor's request for voice
    Given the room "${cave}" has the occupants:
      | occupant | role      |
      | Juliet   | visitor   |
      | Nurse    | moderator |
    When Juliet sends:
      """
      <message to='${cave}' id='v1'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field><field var='muc#role' type='list-single'><value>participant</value></field></x></message>
      """
    Then Romeo and Nurse each receive:
      """
      <message from='${cave}'><x xmlns='jabber:x:data' type='form'>
        <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#request</value></field>
        <field var='muc#role'><value>participant</value></field>
        <field var='muc#jid'><value>${Juliet.full}</value></field>
        <field var='muc#roomnick'><value>juliet</value></field>
        <field var='muc#request_allow'/>
      </x></message>
      """

  @XEP-0045/8.6-approved
  Scenario: a visitor whose request a moderator approves gets voice
    Given the room "${cave}" has the occupants:
      | occupant | role      |
      | Juliet   | visitor   |
      | Nurse    | moderator |
    And Juliet has asked for voice in the room "${cave}", and Nurse is to decide
    When Nurse decides in the room "${cave}" with "true" on the request of Juliet as "juliet"
    Then Romeo, Juliet and Nurse are told that "juliet" has the role "participant" in the room "${cave}"

  @XEP-0045/8.6-not-approved
  Scenario: a visitor whose request a moderator does not approve gets no voice
    Given the room "${cave}" has the occupants:
      | occupant | role    |
      | Juliet   | visitor |
    And Juliet has asked for voice in the room "${cave}", and Romeo is to decide
    When Romeo decides in the room "${cave}" with "false" on the request of Juliet as "juliet"
    Then after a while Romeo and Juliet have been told nothing of "juliet" in the room "${cave}"

  @XEP-0045/8.6-not-approved
  Scenario: an occupant who is no moderator cannot approve a request for voice
    Given the room "${cave}" has the occupants:
      | occupant | role        |
      | Juliet   | visitor     |
      | Benvolio | participant |
    And Juliet has asked for voice in the room "${cave}", and Romeo is to decide
    When Benvolio decides in the room "${cave}" with "true" on the request of Juliet as "juliet"
    Then after a while Romeo, Juliet and Benvolio have been told nothing of "juliet" in the room "${cave}"
