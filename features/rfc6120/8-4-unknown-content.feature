Feature: RFC 6120 §8.4 Unknown content for the server itself

  @RFC6120/8.4-unknown-iq
  Scenario Outline: a <type> in an unknown namespace to <whom> is answered with service-unavailable
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='<type>' id='x1' to='<to>'><query xmlns='urn:example:unknown'><item/></query></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "x1"

    Examples:
      | type | whom             | to            |
      | get  | the server       | ${domain}     |
      | set  | the server       | ${domain}     |
      | get  | its own account  | ${Romeo.bare} |
      | set  | its own account  | ${Romeo.bare} |

  @RFC6120/8.4-unknown-message
  Scenario: a message to the server with nothing but unknown content is ignored or answered with an error
    Given Romeo is online
    When Romeo sends:
      """
      <message id='x2' to='${domain}'><thought xmlns='urn:example:thought'>Ay me</thought></message>
      """
    Then Romeo receives no:
      """
      <message type='{/^(?!error$)/}'/>
      """
    And Romeo receives no:
      """
      <message type='{absent}'/>
      """
    And the stream of Romeo stays open

  @RFC6120/8.4-unknown-message-condition
  Scenario: a message to the server with nothing but unknown content gets no other error than service-unavailable
    Given Romeo is online
    When Romeo sends:
      """
      <message id='x3' to='${domain}'><thought xmlns='urn:example:thought'>Ay me</thought></message>
      """
    Then Romeo receives no:
      """
      <message type='error'><error><not:service-unavailable/></error></message>
      """

  @RFC6120/8.4-unknown-presence
  Scenario: presence with nothing but unknown content is presence
    Given Romeo is online
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    When Romeo sends:
      """
      <presence id='x4'><thought xmlns='urn:example:thought'>Ay me</thought></presence>
      """
    Then Juliet receives:
      """
      <presence id='x4' from='${Romeo.full}' type='{absent}'/>
      """

  @RFC6120/8.4-unknown-portion
  Scenario: unknown content does not spoil the rest of presence
    Given Romeo is online
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    When Romeo sends:
      """
      <presence id='x5'><thought xmlns='urn:example:thought'>Ay me</thought><show>dnd</show><status>Wooing</status></presence>
      """
    Then Juliet receives:
      """
      <presence id='x5' from='${Romeo.full}' type='{absent}'><show>dnd</show><status>Wooing</status></presence>
      """

  @RFC6120/8.4-unknown-portion
  Scenario: unknown content does not spoil a message to an account
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='chat' id='x6' to='${Juliet.bare}'><thought xmlns='urn:example:thought'>Ay me</thought><body>Ay me</body></message>
      """
    Then Juliet receives:
      """
      <message type='chat' id='x6' from='${Romeo.full}'><body>Ay me</body></message>
      """
