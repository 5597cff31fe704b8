Feature: RFC 6120 §10.5.3.1 No such user

  @RFC6120/10.5.3.1-message
  Scenario Outline: a message of type "<type>" to a user who does not exist is ignored or refused with service-unavailable
    Given Romeo is online
    When Romeo sends:
      """
      <message type='<type>' id='n1' to='no-such-montague@${domain}'><body>Ay me</body></message>
      """
    Then Romeo receives no:
      """
      <message type='error'><error><not:service-unavailable/></error></message>
      """
    And the stream of Romeo stays open

    Examples:
      | type     |
      | chat     |
      | normal   |
      | headline |

  @RFC6120/10.5.3.1-presence
  Scenario Outline: <what> for a user who does not exist is ignored
    Given Romeo is online
    When Romeo sends:
      """
      <presence <type> id='n2' to='no-such-montague@${domain}'/>
      """
    Then Romeo receives no:
      """
      <presence id='n2'/>
      """
    And after a while Romeo has received no:
      """
      <presence id='n2'/>
      """

    Examples:
      | what                 | type               |
      | presence             |                    |
      | unavailable presence | type='unavailable' |

  @RFC6120/10.5.3.1-iq
  Scenario Outline: <what> to a user who does not exist is answered with service-unavailable
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='<type>' id='n3' to='no-such-montague@${domain}'><payload></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "n3"

    Examples:
      | what                 | type | payload                                               |
      | an unknown get       | get  | <query xmlns='urn:example:unknown'/>                  |
      | an unknown set       | set  | <query xmlns='urn:example:unknown'/>                  |
      | a ping               | get  | <ping xmlns='urn:xmpp:ping'/>                         |
