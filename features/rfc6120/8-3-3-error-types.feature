Feature: RFC 6120 §8.3.3 Conditions and their types

  @RFC6120/8.3.3.1-bad-request
  Scenario: bad-request asks to modify the request, where it comes
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='subscribe' id='y1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives no:
      """
      <iq id='y1'><error type='{auth|cancel|continue|wait}'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
      """

  @RFC6120/8.3.3.19-service-unavailable
  Scenario Outline: service-unavailable for <what> is final
    Given Romeo is connected
    And Juliet has an account
    When Romeo sends:
      """
      <iq type='get' id='y2' to='<to>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='y2'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
      """

    Examples:
      | what             | to                             |
      | an unknown user  | no-such-montague@${domain}     |
      | a lost resource  | ${Juliet.bare}/no-such-chamber |

  @RFC6120/8.3.3.8-jid-malformed
  Scenario Outline: jid-malformed for <what> asks to modify the address, where it comes
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='y3' to='<to>'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives no:
      """
      <iq id='y3'><error type='{auth|cancel|continue|wait}'><jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
      """

    Examples:
      | what                  | to                     |
      | an address with two @ | romeo@juliet@${domain} |
      | an empty localpart    | @${domain}             |

  # A deployment without other domains has another condition for it, which then has its own type.
  @RFC6120/8.3.3.16-remote-server-not-found
  Scenario: remote-server-not-found is final
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='y4' to='nurse@final-${Romeo.username}.invalid'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives an error for "y4" of the type that goes with its condition

  @RFC6120/8.3.3-usual-type
  Scenario Outline: the error about <what> has the type that goes with its condition
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <iq type='<type>' id='y5' to='<to>'><query xmlns='<namespace>'/></iq>
      """
    Then Romeo receives an error for "y5" of the type that goes with its condition

    Examples:
      | what                             | type | to                             | namespace                              |
      | an unknown get to the server     | get  | ${domain}                      | urn:example:unknown                    |
      | an unknown set to the account    | set  | ${Romeo.bare}                  | urn:example:unknown                    |
      | an unknown get to another account | get | ${Juliet.bare}                 | urn:example:unknown                    |
      | an ill-formed JID                | get  | romeo@juliet@${domain}         | urn:example:unknown                    |
