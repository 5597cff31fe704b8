Feature: RFC 6120 §8.3.2 The condition of an error

  @RFC6120/8.3.2-defined-condition
  Scenario Outline: the error about <what> holds one defined condition
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='<to>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives an error for "d1" that holds one defined condition

    Examples:
      | what                             | type | to                             |
      | an unknown get to the server     | get  | ${domain}                      |
      | an unknown set to the account    | set  | ${Romeo.bare}                  |
      | a request to a lost resource     | get  | ${Juliet.bare}/no-such-chamber |
      | a request to an unknown user     | get  | no-such-montague@${domain}     |
      | a request to an ill-formed JID   | get  | romeo@juliet@${domain}         |

  @RFC6120/8.3.2-application-namespace
  Scenario Outline: the error about <what> holds no other condition outside a namespace of its own
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <iq type='<type>' id='d2' to='<to>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives an error for "d2" with no other condition outside a namespace of its own

    Examples:
      | what                             | type | to                             |
      | an unknown get to the server     | get  | ${domain}                      |
      | a request to a lost resource     | get  | ${Juliet.bare}/no-such-chamber |
      | a request to an ill-formed JID   | get  | romeo@juliet@${domain}         |

  @RFC6120/8.3.3.21-undefined-condition
  Scenario Outline: the error about <what> is more than undefined
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <iq type='<type>' id='d3' to='<to>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives an error for "d3" that says more than undefined-condition

    Examples:
      | what                             | type | to                             |
      | an unknown get to the server     | get  | ${domain}                      |
      | a request to a lost resource     | get  | ${Juliet.bare}/no-such-chamber |
      | a request to an ill-formed JID   | get  | romeo@juliet@${domain}         |
