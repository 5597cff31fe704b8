Feature: RFC 6120 §8.2.3 Replies are not answered

  @RFC6120/8.2.3-no-reply-to-reply
  Scenario Outline: a result that <whom> never asked for is not answered
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <iq type='result' id='n1' <to>><query xmlns='urn:example:query'/></iq>
      """
    Then Romeo receives no:
      """
      <iq id='n1' type='{result|error}'/>
      """
    And after a while Romeo has received no:
      """
      <iq id='n1' type='{result|error}'/>
      """

    Examples:
      | whom              | to                                  |
      | the server        | to='${domain}'                      |
      | the account       | to='${Romeo.bare}'                  |
      | another account   | to='${Juliet.bare}'                 |

  # Section 10.5.3.1, and sections 8.5.1 and 8.5.3.2.3 of RFC 6121, have service-unavailable for an IQ that reaches nobody
  # and do not say "get or set"; a server that takes them at their word is not accused.
  @RFC6120/8.2.3-no-reply-to-reply
  Scenario Outline: a result for <whom> is not answered, unless with service-unavailable
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <iq type='result' id='n1' <to>><query xmlns='urn:example:query'/></iq>
      """
    Then Romeo receives no:
      """
      <iq id='n1' type='result'/>
      """
    And Romeo receives no:
      """
      <iq id='n1' type='error'><error><not:service-unavailable/></error></iq>
      """
    And after a while Romeo has received no:
      """
      <iq id='n1' type='result'/>
      """

    Examples:
      | whom              | to                                  |
      | a lost resource   | to='${Juliet.bare}/no-such-chamber' |
      | an unknown user   | to='no-such-montague@${domain}'     |

  @RFC6120/8.2.3-no-reply-to-reply
  Scenario Outline: an error that <whom> never caused is not answered
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <iq type='error' id='n1' <to>><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
      """
    Then Romeo receives no:
      """
      <iq id='n1' type='{result|error}'/>
      """
    And after a while Romeo has received no:
      """
      <iq id='n1' type='{result|error}'/>
      """

    Examples:
      | whom              | to                                  |
      | the server        | to='${domain}'                      |
      | the account       | to='${Romeo.bare}'                  |
      | another account   | to='${Juliet.bare}'                 |
      | a lost resource   | to='${Juliet.bare}/no-such-chamber' |
      | an unknown user   | to='no-such-montague@${domain}'     |
