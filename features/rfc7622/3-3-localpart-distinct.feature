Feature: RFC 7622 §3.3 and §3.5 Names that are not the same

  @RFC7622/3.3-nothing-else-mapped
  Scenario Outline: <what> make two names
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<one>@example.org'/></query></iq>
      """
    When Romeo sends:
      """
      <iq type='set' id='a2'><query xmlns='jabber:iq:roster'><item jid='<another>@example.org'/></query></iq>
      """
    Then the roster of Romeo holds both "<one>@example.org" and "<another>@example.org"

    Examples:
      | what                     | one          | another  |
      | sharp s and ss           | fu&#xDF;ball | fussball |
      | the two small sigmas     | &#x3C2;      | &#x3C3;  |
      | Latin a and Cyrillic a   | nan&#x430;   | nana     |
      | digit one and small l    | ju1iet       | juliet   |
      | small i and dotless i    | t&#x131;m    | tim      |
      | e with and without acute | caf&#xE9;    | cafe     |

  @RFC7622/3.3-nothing-else-mapped
  Scenario: a message to a look-alike of a name does not go to that name
    Given Romeo is connected
    And Juliet is online
    And "mimic" stands for "${Juliet.username}" with a Cyrillic look-alike
    When Romeo sends:
      """
      <message type='chat' id='a1' to='${mimic}@${domain}'><body>Good morrow</body></message>
      """
    Then Juliet receives from Romeo no:
      """
      <message id='a1'/>
      """
