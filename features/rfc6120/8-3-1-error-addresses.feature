Feature: RFC 6120 §8.3.1 Where an error comes from and which id it has

  @RFC6120/8.3.1-error-swaps
  Scenario Outline: the error about a request to <what> comes from there
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <iq type='get' id='a1' to='<to>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='a1' from='<to>'/>
      """

    Examples:
      | what               | to                               |
      | the server         | ${domain}                        |
      | another account    | ${Juliet.bare}                   |
      | a lost resource    | ${Juliet.bare}/no-such-chamber   |
      | an unknown user    | no-such-montague@${domain}       |

  @RFC6120/8.3.1-error-id @RFC6120/stanza-error-id
  Scenario Outline: the error about a request to <what> has its id
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <iq type='set' id='a2' to='<to>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='a2'/>
      """

    Examples:
      | what               | to                               |
      | the server         | ${domain}                        |
      | another account    | ${Juliet.bare}                   |
      | a lost resource    | ${Juliet.bare}/no-such-chamber   |
      | an ill-formed JID  | romeo@juliet@${domain}           |

  # Whether an error comes at all is decided elsewhere; here only that none comes with another id.
  @RFC6120/8.3.1-error-id
  Scenario Outline: no error about a <kind> has another id
    Given Romeo is online
    When Romeo sends:
      """
      <<kind> id='a3' to='romeo@juliet@${domain}'/>
      """
    Then Romeo receives no:
      """
      <<kind> type='error' id='{absent}'/>
      """
    And Romeo receives no:
      """
      <<kind> type='error' id='{/^(?!a3$)/}'/>
      """

    Examples:
      | kind     |
      | message  |
      | presence |

  @RFC6120/8.3.1-error-id
  Scenario Outline: no error about a <kind> without id has one
    Given Romeo is online
    When Romeo sends:
      """
      <<kind> to='romeo@juliet@${domain}'/>
      """
    Then Romeo receives no:
      """
      <<kind> type='error' id='{any}'/>
      """

    Examples:
      | kind     |
      | message  |
      | presence |
