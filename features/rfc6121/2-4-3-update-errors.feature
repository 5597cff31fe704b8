Feature: RFC 6121 §2.4.3 Updates that cannot be carried out

  @RFC6121/2.4.3-errors
  Scenario Outline: an update with <what> is refused with <condition> and changes nothing
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
      """
    When Juliet sends the roster set "s1":
      """
      <items>
      """
    Then Juliet receives the stanza error <condition> for "s1"
    And Juliet's roster is:
      """
      <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
      """

    Examples:
      | what            | condition      | items |
      | two items       | bad-request    | <item jid='nurse@${domain}' name='Cook'/><item jid='romeo@example.net'/> |
      | a group twice   | bad-request    | <item jid='nurse@${domain}' name='Cook'><group>Cooks</group><group>Cooks</group></item> |
      | an empty group  | not-acceptable | <item jid='nurse@${domain}' name='Cook'><group></group></item> |
