Feature: RFC 7622 §3.1 and §3.2 Where the parts of an address begin

  @RFC7622/3.2-parse-order
  Scenario Outline: what follows the first slash is the resource <resource>
    Given Romeo is connected
    And Juliet is online with the resource "<resource>"
    When Romeo sends:
      """
      <iq type='get' id='a1' to='${Juliet.bare}/<resource>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Juliet receives:
      """
      <iq id='a1'/>
      """

    Examples:
      | resource                  |
      | hall@verona               |
      | hall/window               |
      | hall@verona/window@mantua |
      | @                         |

  @RFC7622/3.2-parse-order
  Scenario: a user behind the slash of a domain is no recipient
    Given Romeo is connected
    And Juliet is online
    When Romeo sends:
      """
      <message type='chat' id='a1' to='${domain}/${Juliet.bare}'><body>Good morrow</body></message>
      """
    Then Juliet receives from Romeo no:
      """
      <message id='a1'/>
      """

  @RFC7622/3.1-separators-first
  Scenario Outline: a name and a domain with <what> between them reach no user
    Given Romeo is connected
    And Juliet is online
    When Romeo sends:
      """
      <message type='chat' id='a1' to='${Juliet.username}<sign>${domain}'><body>Good morrow</body></message>
      """
    Then Juliet receives from Romeo no:
      """
      <message id='a1'/>
      """

    Examples:
      | what                      | sign     |
      | a fullwidth commercial at | &#xFF20; |
      | a small commercial at     | &#xFE6B; |

  @RFC7622/3.1-separators-first
  Scenario Outline: <what> separates nothing
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds nothing

    Examples:
      | what                               | jid                             |
      | a second, fullwidth commercial at  | romeo&#xFF20;juliet@example.org |
      | a small commercial at              | romeo&#xFE6B;juliet@example.org |
      | a fullwidth solidus in a localpart | romeo&#xFF0F;juliet@example.org |
