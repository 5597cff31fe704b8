Feature: XEP-0054 §3.1 and §3.3 Where there is no vCard

  Background:
    Given Romeo is connected

  @XEP-0054/3.1-none
  Scenario: who has no vCard gets an error or an empty one
    Given Nurse is connected
    And the server keeps a vCard for Nurse
    When Romeo sends:
      """
      <iq type='get' id='v1'><vCard xmlns='vcard-temp'/></iq>
      """
    Then Romeo receives an error or an empty vCard for "v1"

  @XEP-0054/3.1-none-condition
  Scenario: if who has no vCard gets an error, that is item-not-found
    Given Nurse is connected
    And the server keeps a vCard for Nurse
    When Romeo sends:
      """
      <iq type='get' id='v1'><vCard xmlns='vcard-temp'/></iq>
      """
    Then Romeo receives no:
      """
      <iq type='error' id='v1'><error><not:item-not-found/></error></iq>
      """

  @XEP-0054/3.3-none
  Scenario Outline: the request for the vCard of <whom> is answered with an error
    Given Nurse is connected
    And the server keeps a vCard for Nurse
    And Juliet has an account
    When Romeo sends:
      """
      <iq type='get' id='v1' to='<to>'><vCard xmlns='vcard-temp'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='v1'><error type='{any}'/></iq>
      """

    Examples:
      | whom                | to                         |
      | a user without one  | ${Juliet.bare}             |
      | nobody              | no-such-user-1597@${domain} |

  @XEP-0054/3.3-none-condition
  Scenario Outline: the request for the vCard of <whom> is answered with service-unavailable
    Given Nurse is connected
    And the server keeps a vCard for Nurse
    And Juliet has an account
    When Romeo sends:
      """
      <iq type='get' id='v1' to='<to>'><vCard xmlns='vcard-temp'/></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "v1"

    Examples:
      | whom                | to                         |
      | a user without one  | ${Juliet.bare}             |
      | nobody              | no-such-user-1597@${domain} |

  @XEP-0054/3.3-no-harvesting
  Scenario: a user without vCard and nobody cannot be told apart
    Given Nurse is connected
    And the server keeps a vCard for Nurse
    And Juliet has an account
    When Romeo sends:
      """
      <iq type='get' id='v1' to='${Juliet.bare}'><vCard xmlns='vcard-temp'/></iq>
      <iq type='get' id='v2' to='no-such-user-1597@${domain}'><vCard xmlns='vcard-temp'/></iq>
      """
    Then Romeo receives the same answer about a vCard for "v1" and "v2"

  @XEP-0054/3.3-not-forwarded
  Scenario: a request for the vCard of a user without one does not reach the user's client
    Given Nurse is connected
    And the server keeps a vCard for Nurse
    And Juliet is online
    When Romeo sends:
      """
      <iq type='get' id='v3' to='${Juliet.bare}'><vCard xmlns='vcard-temp'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='{result|error}' id='v3'/>
      """
    And Juliet receives from Romeo no:
      """
      <iq type='get' id='v3'/>
      """
