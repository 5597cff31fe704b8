Feature: RFC 6121 §2 The roster is kept, and kept from others

  @RFC6121/2-returned @RFC6121/roster-get
  Scenario: what was stored is there in a later session
    Given Juliet is connected
    And Juliet/chamber is connected
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
      """
    Then the roster set "s1" of Juliet succeeds
    When Juliet sends the roster set "s2":
      """
      <item jid='romeo@example.net' name='Romeo'><group>Friends</group><group>Montagues</group></item>
      """
    Then the roster set "s2" of Juliet succeeds
    When Juliet closes the stream
    Then Juliet/chamber's roster is:
      """
      <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
      <item jid='romeo@example.net' name='Romeo'><group>Friends</group><group>Montagues</group></item>
      """

  @RFC6121/2-unmodified
  Scenario Outline: a name and a group with <what> are stored unmodified
    Given Juliet is connected
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='<text>'><group><text></group></item>
      """
    Then Juliet's roster is:
      """
      <item jid='nurse@${domain}' name='<text>'><group><text></group></item>
      """

    Examples:
      | what                     | text                            |
      | capitals                 | The NURSE                       |
      | spaces at both ends      | &#32;my nurse&#32;              |
      | several spaces in a row  | my   dear   nurse               |
      | markup                   | &lt;Nurse&gt; &amp; &quot;Co&apos;&quot; |
      | letters beyond ASCII     | Kojná 保姆 кормилица            |
      | a letter beyond the BMP  | Nurse 👵                        |
      | a letter in two parts    | Jose&#x301;                     |

  @RFC6121/2-restricted
  Scenario: nobody reads the roster of another user
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    And Tybalt is online
    When Tybalt sends:
      """
      <iq type='get' id='g1' to='${Juliet.bare}'><query xmlns='jabber:iq:roster'/></iq>
      """
    And the server has had time to deal with what Tybalt sent
    Then Tybalt receives no:
      """
      <iq><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}'/></query></iq>
      """

  @RFC6121/2-restricted
  Scenario Outline: nobody <does> an item of the roster of another user
    Given Juliet is connected
    And Juliet's roster holds:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """
    And Tybalt is online
    When Tybalt sends:
      """
      <iq type='set' id='s1' to='${Juliet.bare}'><query xmlns='jabber:iq:roster'><item></query></iq>
      """
    And the server has had time to deal with what Tybalt sent
    Then Juliet's roster is:
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      """

    Examples:
      | does    | item                                                   |
      | adds    | <item jid='tybalt@${domain}'/>                         |
      | changes | <item jid='nurse@${domain}' name='Cook'/>              |
      | deletes | <item jid='nurse@${domain}' subscription='remove'/>    |
