Feature: RFC 6120 §8.3.2 The kind and the type of an error

  @RFC6120/8.3.2-error-kind
  Scenario Outline: the error about a request to <what> is an IQ
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='get' id='k1' to='<to>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='k1'/>
      """

    Examples:
      | what               | to                               |
      | the server         | ${domain}                        |
      | an ill-formed JID  | romeo@juliet@${domain}           |

  @RFC6120/8.3.2-error-kind
  Scenario Outline: no error about a <kind> is a <other>
    Given Romeo is online
    When Romeo sends:
      """
      <<kind> id='k2' to='romeo@juliet@${domain}'/>
      """
    Then Romeo receives no:
      """
      <<other> type='error' id='k2'/>
      """

    Examples:
      | kind     | other    |
      | message  | presence |
      | message  | iq       |
      | presence | message  |
      | presence | iq       |

  @RFC6120/8.3.2-error-type
  Scenario Outline: the type of the error about a request to <what> is one of the five
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <iq type='get' id='k3' to='<to>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='k3'><error type='{auth|cancel|continue|modify|wait}'/></iq>
      """

    Examples:
      | what               | to                               |
      | the server         | ${domain}                        |
      | a lost resource    | ${Juliet.bare}/no-such-chamber   |
      | an unknown user    | no-such-montague@${domain}       |
      | an ill-formed JID  | romeo@juliet@${domain}           |
