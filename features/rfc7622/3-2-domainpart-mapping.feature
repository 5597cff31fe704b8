Feature: RFC 7622 §3.2 Domainparts that are written otherwise

  @RFC7622/3.2.2-enforcement @RFC7622/address-domain-prep @RFC7622/4-roster-slot
  Scenario Outline: a domain with <what> is kept as it is compared
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds just "<kept>"

    Examples:
      | what                            | jid                         | kept                      |
      | capital letters                 | romeo@EXAMPLE.org           | romeo@example.org         |
      | a capital letter with diaeresis | romeo@B&#xDC;CHER.example   | romeo@b&#xFC;cher.example |
      | a combining diaeresis           | romeo@bu&#x308;cher.example | romeo@b&#xFC;cher.example |
      | a fullwidth letter              | romeo@&#xFF45;xample.org    | romeo@example.org         |

  @RFC7622/3.2-trailing-dot @RFC7622/4-roster-slot
  Scenario: a domain with a final dot makes no second contact
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='romeo@example.org'/></query></iq>
      """
    When Romeo sends:
      """
      <iq type='set' id='a2'><query xmlns='jabber:iq:roster'><item jid='romeo@example.org.'/></query></iq>
      """
    Then the roster of Romeo holds just "romeo@example.org"

  @RFC7622/3.2.1-no-a-labels @RFC7622/address-domain-prep
  Scenario Outline: <what> is kept as a U-label
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='<jid>'/></query></iq>
      """
    Then the roster of Romeo holds just "<kept>"

    Examples:
      | what       | jid                         | kept                      |
      | an A-label | romeo@xn--bcher-kva.example | romeo@b&#xFC;cher.example |

  @RFC7622/3.2.3-comparison @RFC7622/4-roster-slot
  Scenario: two ways to write a domain make one contact
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='a1'><query xmlns='jabber:iq:roster'><item jid='romeo@EXAMPLE.ORG'/></query></iq>
      """
    When Romeo sends:
      """
      <iq type='set' id='a2'><query xmlns='jabber:iq:roster'><item jid='romeo@example.org'/></query></iq>
      """
    Then the roster of Romeo holds just "romeo@example.org"

  @RFC7622/3.2.3-comparison @RFC7622/4-stanza-slot
  Scenario: a message to a domain in capital letters is delivered
    Given Romeo is connected
    And Juliet is online
    And "domain again" stands for "${domain}" in capital letters
    When Romeo sends:
      """
      <message type='chat' id='a1' to='${Juliet.username}@${domain again}'><body>Good morrow</body></message>
      """
    Then Juliet receives:
      """
      <message id='a1'/>
      """

  @RFC7622/3.2.3-comparison @RFC7622/4-stanza-slot
  Scenario: a message to a domain in fullwidth letters is delivered
    Given Romeo is connected
    And Juliet is online
    And "domain again" stands for "${domain}" in fullwidth letters
    When Romeo sends:
      """
      <message type='chat' id='a1' to='${Juliet.username}@${domain again}'><body>Good morrow</body></message>
      """
    Then Juliet receives:
      """
      <message id='a1'/>
      """

  @RFC7622/3.2-trailing-dot @RFC7622/4-stanza-slot
  Scenario: a message to a domain with a final dot is delivered
    Given Romeo is connected
    And Juliet is online
    When Romeo sends:
      """
      <message type='chat' id='a1' to='${Juliet.bare}.'><body>Good morrow</body></message>
      """
    Then Juliet receives:
      """
      <message id='a1'/>
      """
