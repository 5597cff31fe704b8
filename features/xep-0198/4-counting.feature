Feature: XEP-0198 §4 What the server counts

  @XEP-0198/4-one-each
  Scenario Outline: <kind> counts as one stanza
    Given Romeo is connected
    And Romeo has enabled Stream Management
    When Romeo sends:
      """
      <stanza>
      <r xmlns='urn:xmpp:sm:3'/>
      """
    Then Romeo receives:
      """
      <a xmlns='urn:xmpp:sm:3' h='1'/>
      """

    Examples:
      | kind                                | stanza                                                                                                                    |
      | a message                           | <message to='${Romeo.full}' type='chat'><body>to myself</body></message>                                                  |
      | a message without content           | <message to='${Romeo.full}'/>                                                                                             |
      | an error                            | <message to='${Romeo.full}' type='error'><error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message> |
      | initial presence                    | <presence/>                                                                                                               |
      | directed presence                   | <presence to='nobody@${domain}'/>                                                                                         |
      | a request for a subscription        | <presence type='subscribe' to='nobody@${domain}'/>                                                                        |
      | a request that has a result         | <iq type='get' id='q1'><query xmlns='jabber:iq:roster'/></iq>                                                             |
      | a request that has an error         | <iq type='get' id='q1' to='${domain}'><query xmlns='urn:example:unknown'/></iq>                                           |
      | a result that nobody waits for      | <iq type='result' id='q1' to='${domain}'/>                                                                                |

  @XEP-0198/4-one-each
  Scenario Outline: <kind> counts as one stanza, if the stream goes on after it
    Given Romeo is connected
    And Romeo has enabled Stream Management
    When Romeo sends:
      """
      <stanza>
      <r xmlns='urn:xmpp:sm:3'/>
      """
    Then Romeo is answered by one of:
      """
      <a xmlns='urn:xmpp:sm:3' h='1'/>
      <error xmlns='http://etherx.jabber.org/streams'/>
      """

    Examples:
      | kind                                | stanza |
      | an IQ without an id                 | <iq type='get'><query xmlns='jabber:iq:roster'/></iq>                                                                     |
      | a request of an unknown type        | <iq type='ask' id='q1'><query xmlns='jabber:iq:roster'/></iq>                                                             |
      | a message to a malformed address    | <message to='@/' id='m1'><body>whither?</body></message>                                                                  |
