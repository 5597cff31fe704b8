Feature: XEP-0199 §4.2 Client-to-server pings

  @XEP-0199/4.2-pong
  Scenario: a server that supports pings answers one to its domain
    Given Romeo is connected
    And Romeo's server supports "urn:xmpp:ping"
    When Romeo sends:
      """
      <iq type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='p1' from='${domain}'/>
      """

  # The section calls both the same as a ping to the server, so that the server's own name will do for the answer.
  @XEP-0199/4.2-pong
  Scenario Outline: a server that supports pings answers one to <whom>
    Given Romeo is connected
    And Romeo's server supports "urn:xmpp:ping"
    When Romeo sends:
      """
      <iq type='get' id='p2' <to>><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives no:
      """
      <iq id='p2' from='{/^(?!(${Romeo.bare}|${domain})$)/}'/>
      """
    And Romeo receives:
      """
      <iq type='result' id='p2'/>
      """

    Examples:
      | whom            | to                 |
      | its own account | to='${Romeo.bare}' |
      | nobody          |                    |

  @XEP-0199/4.2-pong
  Scenario: a client without presence is answered too, each ping under its id
    Given Romeo is connected
    And Romeo's server supports "urn:xmpp:ping"
    When Romeo sends:
      """
      <iq type='get' id='p3' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      <iq type='get' id='p4' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='p4'/>
      """
    And Romeo receives:
      """
      <iq type='result' id='p3'/>
      """

  # Where pings are supported this says no more than that there is no other error.
  @XEP-0199/4.2-unsupported
  Scenario: a ping is refused with service-unavailable if at all
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='p5' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives no:
      """
      <iq type='error' id='p5'><error><not:service-unavailable/></error></iq>
      """
    And Romeo receives a reply to "p5"

  # A server that supports pings and refuses these breaks its promise to answer them, which is no matter of the error.
  @XEP-0199/4.2-unsupported
  Scenario Outline: a server that does not list pings refuses one to <whom> with service-unavailable if at all
    Given Romeo is connected
    And Romeo's server does not list "urn:xmpp:ping"
    When Romeo sends:
      """
      <iq type='get' id='p5' <to>><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives no:
      """
      <iq type='error' id='p5'><error><not:service-unavailable/></error></iq>
      """
    And Romeo receives a reply to "p5"

    Examples:
      | whom            | to                 |
      | its own account | to='${Romeo.bare}' |
      | nobody          |                    |
