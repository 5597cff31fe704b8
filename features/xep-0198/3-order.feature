Feature: XEP-0198 §3 When Stream Management can be enabled

  @XEP-0198/3-order
  Scenario Outline: a client that <has come> cannot enable Stream Management with resume='<resume>' yet
    Given Juliet is connected
    And the server offers Juliet the stream feature "sm" in "urn:xmpp:sm:3"
    And Romeo <has come>
    When Romeo sends:
      """
      <enable xmlns='urn:xmpp:sm:3' resume='<resume>'/>
      """
    Then Romeo receives:
      """
      <failed xmlns='urn:xmpp:sm:3'/>
      """

    Examples:
      | has come            | resume |
      | has opened a stream | false  |
      | has opened a stream | true   |
      | has authenticated   | false  |
      | has authenticated   | true   |

  @XEP-0198/6-recoverable
  Scenario: a client that was too early can bind a resource and enable Stream Management then
    Given Romeo has authenticated
    And the server offers Romeo the stream feature "sm" in "urn:xmpp:sm:3"
    When Romeo sends:
      """
      <enable xmlns='urn:xmpp:sm:3'/>
      <iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='bind'/>
      """
    When Romeo sends:
      """
      <enable xmlns='urn:xmpp:sm:3'/>
      """
    Then Romeo receives:
      """
      <enabled xmlns='urn:xmpp:sm:3'/>
      """

  @XEP-0198/3-twice
  Scenario Outline: a second <enable/> with resume='<resume>' is refused where the first got <what>
    Given Romeo is connected
    And Romeo <has>
    When Romeo sends:
      """
      <enable xmlns='urn:xmpp:sm:3' resume='<resume>'/>
      """
    Then Romeo is answered by one of:
      """
      <failed xmlns='urn:xmpp:sm:3'/>
      <error xmlns='http://etherx.jabber.org/streams'/>
      """
    And Romeo has not received besides:
      """
      <enabled xmlns='urn:xmpp:sm:3'/>
      """

    Examples:
      | what             | has                             | resume |
      | acknowledgements | has enabled Stream Management   | false  |
      | acknowledgements | has enabled Stream Management   | true   |
      | a session        | has a session that can be resumed | true |
