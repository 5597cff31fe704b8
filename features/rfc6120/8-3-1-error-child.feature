Feature: RFC 6120 §8.3.1 The error child

  @RFC6120/8.3.1-error-child @RFC6120/stanza-error-child
  Scenario Outline: the error about a request to <what> has an error child
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <iq type='get' id='h1' to='<to>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='h1'><error/></iq>
      """

    Examples:
      | what               | to                               |
      | the server         | ${domain}                        |
      | a lost resource    | ${Juliet.bare}/no-such-chamber   |
      | an ill-formed JID  | romeo@juliet@${domain}           |

  @RFC6120/8.3.1-error-child
  Scenario Outline: no error about a <kind> lacks an error child
    Given Romeo is online
    When Romeo sends:
      """
      <<kind> id='h2' to='romeo@juliet@${domain}'/>
      """
    Then Romeo receives no:
      """
      <<kind> type='error' id='h2'><not:error/></<kind>>
      """

    Examples:
      | kind     |
      | message  |
      | presence |

  @RFC6120/8.2.3-error-child
  Scenario Outline: the error about a request to <what> holds little else
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <iq type='get' id='h3' to='<to>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives no:
      """
      <iq type='error' id='h3'><not:error/></iq>
      """
    And Romeo receives a reply to "h3" with at most 2 children

    Examples:
      | what               | to                               |
      | the server         | ${domain}                        |
      | a lost resource    | ${Juliet.bare}/no-such-chamber   |
      | an unknown user    | no-such-montague@${domain}       |

  @RFC6120/8.3.1-error-only-in-errors
  Scenario Outline: the result of <what> has no error child
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='h4' <to>><payload></iq>
      """
    Then Romeo receives no:
      """
      <iq type='result' id='h4'><error/></iq>
      """
    And Romeo receives a reply to "h4"

    Examples:
      | what                 | to             | payload                                                 |
      | a roster request     |                | <query xmlns='jabber:iq:roster'/>                       |
      | a service discovery  | to='${domain}' | <query xmlns='http://jabber.org/protocol/disco#info'/>  |
      | a request for items  | to='${domain}' | <query xmlns='http://jabber.org/protocol/disco#items'/> |
