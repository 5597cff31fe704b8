Feature: RFC 7622 §3.3 Localparts that are written otherwise

  @RFC7622/3.3-case-mapping @RFC7622/address-localpart-prep @RFC7622/4-roster-slot
  Scenario Outline: a name with <what> is kept in lower case
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds just "<kept>"

    Examples:
      | what                        | jid                               | kept                              |
      | capital letters             | ROMEO@example.org                 | romeo@example.org                 |
      | Cyrillic capital letters    | &#x414;&#x41E;&#x41C;@example.org | &#x434;&#x43E;&#x43C;@example.org |
      | a Greek capital sigma       | &#x3A3;@example.org               | &#x3C3;@example.org               |
      | a capital letter with acute | &#xC9;COLE@example.org            | &#xE9;cole@example.org            |

  @RFC7622/3.3-width-mapping @RFC7622/address-localpart-prep
  Scenario Outline: a name of <what> is kept in common width
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds just "<kept>"

    Examples:
      | what               | jid                                                  | kept                 |
      | fullwidth letters  | &#xFF52;&#xFF4F;&#xFF4D;&#xFF45;&#xFF4F;@example.org | romeo@example.org    |
      | halfwidth katakana | &#xFF76;@example.org                                 | &#x30AB;@example.org |

  @RFC7622/3.3-normalization @RFC7622/address-localpart-prep
  Scenario Outline: a name with <what> is kept composed
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds just "<kept>"

    Examples:
      | what                | jid                         | kept                  |
      | a combining acute   | cafe&#x301;@example.org     | caf&#xE9;@example.org |
      | two combining marks | o&#x302;&#x301;@example.org | &#x1ED1;@example.org  |

  @RFC7622/3.3-comparison @RFC7622/4-roster-slot
  Scenario: three ways to write a name make one contact
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='&#xC9;mile@example.org'/></query></iq>
      """
    When Romeo sends:
      """
      <iq type='set' id='a2'><query xmlns='jabber:iq:roster'><item jid='e&#x301;mile@example.org'/></query></iq>
      """
    When Romeo sends:
      """
      <iq type='set' id='a3'><query xmlns='jabber:iq:roster'><item jid='&#xE9;m&#xFF49;le@example.org'/></query></iq>
      """
    Then the roster of Romeo holds just "&#xE9;mile@example.org"

  @RFC7622/3.3-comparison @RFC7622/4-stanza-slot
  Scenario: a message to a name in capital letters is delivered
    Given Romeo is connected
    And Juliet is online
    And "name again" stands for "${Juliet.username}" in capital letters
    When Romeo sends:
      """
      <message type='chat' id='a1' to='${name again}@${domain}'><body>Good morrow</body></message>
      """
    Then Juliet receives:
      """
      <message id='a1'/>
      """

  @RFC7622/3.3-comparison @RFC7622/4-stanza-slot
  Scenario: a message to a name in fullwidth letters is delivered
    Given Romeo is connected
    And Juliet is online
    And "name again" stands for "${Juliet.username}" in fullwidth letters
    When Romeo sends:
      """
      <message type='chat' id='a1' to='${name again}@${domain}'><body>Good morrow</body></message>
      """
    Then Juliet receives:
      """
      <message id='a1'/>
      """
