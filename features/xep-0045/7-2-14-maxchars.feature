Feature: XEP-0045 §7.2.14 Limiting the history by characters and by time

  @XEP-0045/7.2.14-maxchars
  Scenario Outline: who asks for at most <most> characters gets no more
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Benvolio is online
    And Romeo has created the room "cave"
    And Romeo has said "Thrice the brinded cat hath mew'd." in the room "${cave}"
    And Romeo has said "Thrice and once the hedge-pig whined." in the room "${cave}"
    And Romeo has said "Harpier cries 'Tis time, 'tis time." in the room "${cave}"
    And Benvolio has entered the room "${cave}" as "benvolio" and was shown "Thrice the brinded cat hath mew'd."
    When Juliet enters the room "${cave}" as "juliet" and asks for the history "maxchars <most>"
    Then the history of the room "${cave}" that Juliet was shown has at most <most> characters
    And Juliet receives:
      """
      <message type='groupchat'><subject/><not:body/></message>
      """

    Examples:
      | most |
      | 10   |
      | 400  |
      | 800  |

  @XEP-0045/7.2.14-smallest
  Scenario: who asks for the last second is not shown what was said before
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Benvolio is online
    And Romeo has created the room "cave"
    And Romeo has said "one" in the room "${cave}"
    And Benvolio has entered the room "${cave}" as "benvolio" and was shown "one"
    When 3 seconds pass
    And Juliet enters the room "${cave}" as "juliet" and asks for the history "seconds 1"
    Then Juliet receives:
      """
      <message type='groupchat'><subject/><not:body/></message>
      """
    And once the room "${cave}" has heard Juliet, Juliet has received no:
      """
      <message type='groupchat'><body>one</body></message>
      """
