Feature: XEP-0191 §3.3 IQ stanzas from a blocked user

  Background:
    Given Juliet is online
    And Juliet's server supports "urn:xmpp:blocking"
    And Romeo is online

  @XEP-0191/3.3-iq-error @XEP-0191/3.3-not-delivered
  Scenario Outline: a request of type <type> of a blocked user to <where> is refused
    Given Juliet has the vCard:
      """
      <FN>Juliet Capulet</FN>
      """
    And Juliet has blocked "${Romeo.bare}"
    When Romeo sends:
      """
      <iq type='<type>' id='q1' to='<to>'><payload></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='q1'><error type='{any}'/></iq>
      """
    And after a while Juliet has received no:
      """
      <iq id='q1'/>
      """

    Examples:
      | type | where        | to             | payload                                               |
      | get  | the full JID | ${Juliet.full} | <ping xmlns='urn:xmpp:ping'/>                         |
      | set  | the full JID | ${Juliet.full} | <query xmlns='urn:example:query'/>                    |
      | get  | the bare JID | ${Juliet.bare} | <vCard xmlns='vcard-temp'/>                           |

  @XEP-0191/3.3-iq-condition
  Scenario Outline: a request of type <type> of a blocked user to <where> is refused with service-unavailable
    Given Juliet has the vCard:
      """
      <FN>Juliet Capulet</FN>
      """
    And Juliet has blocked "${Romeo.bare}"
    When Romeo sends:
      """
      <iq type='<type>' id='q1' to='<to>'><payload></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "q1"

    Examples:
      | type | where        | to             | payload                                               |
      | get  | the full JID | ${Juliet.full} | <ping xmlns='urn:xmpp:ping'/>                         |
      | set  | the full JID | ${Juliet.full} | <query xmlns='urn:example:query'/>                    |
      | get  | the bare JID | ${Juliet.bare} | <vCard xmlns='vcard-temp'/>                           |

  @XEP-0191/3.3-iq-reply-dropped @XEP-0191/3.3-not-delivered
  Scenario Outline: an IQ stanza of type <type> of a blocked user is dropped without a word
    Given Juliet has blocked "${Romeo.bare}"
    When Romeo sends:
      """
      <iq type='<type>' id='q1' to='${Juliet.full}'><payload></iq>
      """
    And the server has had time to deal with what Romeo sent
    Then after a while Juliet has received no:
      """
      <iq id='q1'/>
      """
    And after a while Romeo has received no:
      """
      <iq type='error' id='q1'/>
      """

    Examples:
      | type   | payload                                                                                                      |
      | result | <query xmlns='urn:example:query'/>                                                                           |
      | error  | <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>              |
