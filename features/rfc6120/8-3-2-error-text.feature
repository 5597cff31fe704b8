Feature: RFC 6120 §8.3.2 The text of an error

  @RFC6120/8.3.2-text-namespace
  Scenario Outline: the error about <what> has no text outside the namespace of stanza errors
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <iq type='<type>' id='x1' to='<to>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives an error for "x1" with no text outside the namespace of stanza errors

    Examples:
      | what                             | type | to                             |
      | an unknown get to the server     | get  | ${domain}                      |
      | a request to a lost resource     | get  | ${Juliet.bare}/no-such-chamber |
      | a request to an ill-formed JID   | get  | romeo@juliet@${domain}         |

  @RFC6120/8.3.2-text-lang
  Scenario Outline: the error about <what> has a language for every text
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <iq type='<type>' id='x2' to='<to>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives an error for "x2" with a language for every text

    Examples:
      | what                             | type | to                             |
      | an unknown get to the server     | get  | ${domain}                      |
      | a request to a lost resource     | get  | ${Juliet.bare}/no-such-chamber |
      | a request to an ill-formed JID   | get  | romeo@juliet@${domain}         |
