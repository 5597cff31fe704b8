Feature: XEP-0045 §7.1 Order of events

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave"
    And Romeo has set the subject "Spells" in the room "${cave}"

  @XEP-0045/7.1-order
  Scenario: who enters sees the others, itself, the history, the subject, and then what happens
    Given Romeo has said "Thrice the brinded cat hath mew'd." in the room "${cave}"
    When Juliet enters the room "${cave}" as "juliet" and is shown its history
    And Romeo says "Harpier cries 'tis time." in the room "${cave}"
    Then Juliet receives in this order:
      """
      <presence from='${cave}/romeo'/>
      <presence from='${cave}/juliet'/>
      <message from='${cave}/romeo' type='groupchat'><body>Thrice the brinded cat hath mew'd.</body></message>
      <message type='groupchat'><subject>Spells</subject></message>
      <message from='${cave}/romeo' type='groupchat'><body>Harpier cries 'tis time.</body></message>
      """

  @XEP-0045/7.2.13-after-presence
  Scenario: the history does not come before the presence of the occupants
    Given Benvolio is online
    And Benvolio has entered the room "${cave}" as "benvolio"
    And Romeo has said "Thrice the brinded cat hath mew'd." in the room "${cave}"
    When Juliet enters the room "${cave}" as "juliet" and is shown its history
    Then Juliet receives in this order:
      """
      <presence from='${cave}/juliet'/>
      <message from='${cave}/romeo' type='groupchat'><body>Thrice the brinded cat hath mew'd.</body></message>
      """
    And once the room "${cave}" has heard Juliet, Juliet has received no:
      """
      <presence from='${cave}/juliet'/>
      """

  @XEP-0045/7.2.13-before-subject
  Scenario: the whole history comes before the subject
    Given Romeo has said "one" in the room "${cave}"
    And Romeo has said "two" in the room "${cave}"
    When Juliet enters the room "${cave}" as "juliet" and is shown its history
    Then Juliet receives in this order:
      """
      <message from='${cave}/romeo' type='groupchat'><body>one</body></message>
      <message from='${cave}/romeo' type='groupchat'><body>two</body></message>
      <message type='groupchat'><subject>Spells</subject></message>
      """

  @XEP-0045/7.2.2-self-presence-last
  Scenario Outline: who enters does not see itself before <nick>
    Given Benvolio is online
    And Benvolio has entered the room "${cave}" as "benvolio"
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives in this order:
      """
      <presence from='${cave}/<nick>'/>
      <presence from='${cave}/juliet'/>
      """

    Examples:
      | nick     |
      | romeo    |
      | benvolio |
