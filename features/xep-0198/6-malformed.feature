Feature: XEP-0198 §6 Requests that are not as they should be, or come when they should not

  @XEP-0198/6-failed
  Scenario Outline: a client that asks to resume a session <how> is answered
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Romeo/phone has authenticated
    When Romeo/phone sends:
      """
      <request>
      """
    Then Romeo/phone is answered by one of:
      """
      <failed xmlns='urn:xmpp:sm:3'/>
      <resumed xmlns='urn:xmpp:sm:3'/>
      <error xmlns='http://etherx.jabber.org/streams'/>
      """

    Examples:
      | how                           | request                                                                  |
      | without saying which          | <resume xmlns='urn:xmpp:sm:3' h='0'/>                                    |
      | without a count               | <resume xmlns='urn:xmpp:sm:3' previd='${Romeo.session}'/>                |
      | with a count that is a word   | <resume xmlns='urn:xmpp:sm:3' h='none' previd='${Romeo.session}'/>       |
      | with a count below zero       | <resume xmlns='urn:xmpp:sm:3' h='-1' previd='${Romeo.session}'/>         |
      | with an empty id              | <resume xmlns='urn:xmpp:sm:3' h='0' previd=''/>                          |

  @XEP-0198/6-failed-enable
  Scenario Outline: a client that enables Stream Management <how> is answered
    Given Romeo is connected
    And the server offers Romeo the stream feature "sm" in "urn:xmpp:sm:3"
    When Romeo sends:
      """
      <request>
      """
    Then Romeo is answered by one of:
      """
      <enabled xmlns='urn:xmpp:sm:3'/>
      <failed xmlns='urn:xmpp:sm:3'/>
      <error xmlns='http://etherx.jabber.org/streams'/>
      """

    Examples:
      | how                                   | request                                                |
      | with a resumption that is no boolean  | <enable xmlns='urn:xmpp:sm:3' resume='perhaps'/>       |
      | for a time that is no number          | <enable xmlns='urn:xmpp:sm:3' resume='1' max='soon'/>  |
      | for a time below zero                 | <enable xmlns='urn:xmpp:sm:3' resume='1' max='-1'/>    |
      | with an attribute that is unknown     | <enable xmlns='urn:xmpp:sm:3' stanzas='5'/>            |

  @XEP-0198/6-failed
  Scenario: a client that asks to resume a session which it has resumed already is answered
    Given Romeo is connected
    And Romeo has a session that can be resumed
    When Romeo resets the connection
    And Romeo comes back and asks to resume the session
    And Romeo has seen that the session is resumed
    And Romeo sends:
      """
      <resume xmlns='urn:xmpp:sm:3' h='${Romeo.received}' previd='${Romeo.session}'/>
      """
    Then Romeo is answered by one of:
      """
      <failed xmlns='urn:xmpp:sm:3'/>
      <resumed xmlns='urn:xmpp:sm:3'/>
      <error xmlns='http://etherx.jabber.org/streams'/>
      """

  @XEP-0198/3-twice
  Scenario: a client that enables Stream Management on a stream that goes on with a session is refused
    Given Romeo is connected
    And Romeo has a session that can be resumed
    When Romeo resets the connection
    And Romeo comes back and asks to resume the session
    And Romeo has seen that the session is resumed
    And Romeo sends:
      """
      <enable xmlns='urn:xmpp:sm:3' resume='true'/>
      """
    Then Romeo is answered by one of:
      """
      <failed xmlns='urn:xmpp:sm:3'/>
      <error xmlns='http://etherx.jabber.org/streams'/>
      """
