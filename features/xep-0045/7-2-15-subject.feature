Feature: XEP-0045 §7.2.15 Room subject

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave"

  @XEP-0045/7.2.15-subject
  Scenario: a newcomer is told the subject
    Given Romeo has set the subject "Fire Burn and Cauldron Bubble!" in the room "${cave}"
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <message from='{${cave}|${cave}/romeo}' to='${Juliet.full}' type='groupchat'><subject>Fire Burn and Cauldron Bubble!</subject><not:body/></message>
      """

  @XEP-0045/7.2.15-subject
  Scenario: the subject is told when who set it has left
    Given Benvolio is online
    And Benvolio has the affiliation "owner" in the room "${cave}"
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Benvolio has set the subject "Spells" in the room "${cave}"
    When Benvolio sends:
      """
      <presence to='${cave}/benvolio' type='unavailable'/>
      """
    Then Benvolio receives:
      """
      <presence from='${cave}/benvolio' type='unavailable'/>
      """
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <message from='{${cave}|${cave}/benvolio}' type='groupchat'><subject>Spells</subject><not:body/></message>
      """

  @XEP-0045/7.2.15-stamp
  Scenario: the subject is stamped with the time when it was set
    Given Romeo has set the subject "Spells" in the room "${cave}"
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <message type='groupchat'><subject>Spells</subject><delay xmlns='urn:xmpp:delay' stamp='{any}'/></message>
      """

  @XEP-0045/7.2.15-stamp-from
  Scenario Outline: a stamp on the subject is not from <whom>
    Given Romeo has set the subject "Spells" in the room "${cave}"
    When Juliet enters the room "${cave}" as "juliet"
    Then once the room "${cave}" has heard Juliet, Juliet has received no:
      """
      <message type='groupchat'><subject/><delay xmlns='urn:xmpp:delay' from='<from>'/></message>
      """
    And Juliet receives:
      """
      <message type='groupchat'><subject>Spells</subject></message>
      """

    Examples:
      | whom          | from              |
      | nobody        | {absent}          |
      | somebody else | {/^(?!${cave}$)/} |

  @XEP-0045/7.2.15-none
  Scenario: a newcomer to a room without a subject is told an empty one
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <message type='groupchat'><subject>{absent}</subject><not:body/></message>
      """

  @XEP-0045/7.2.15-cleared
  Scenario: a subject that was cleared is empty and stamped
    Given Romeo has set the subject "Spells" in the room "${cave}"
    And Romeo has set the subject "" in the room "${cave}"
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <message type='groupchat'><subject>{absent}</subject><not:body/><delay xmlns='urn:xmpp:delay' stamp='{any}'/></message>
      """

  @XEP-0045/7.2.15-with-body
  Scenario: a message with a body changes no subject
    Given Romeo has set the subject "Spells" in the room "${cave}"
    When Romeo sends:
      """
      <message id='m1' type='groupchat' to='${cave}'><subject>Not the subject</subject><body>Harpier cries 'Tis time</body></message>
      """
    Then Romeo receives:
      """
      <message id='m1' type='groupchat' from='${cave}/romeo'><body>Harpier cries 'Tis time</body></message>
      """
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <message type='groupchat'><subject>Spells</subject><not:body/></message>
      """
