Feature: RFC 6120 §8.4 Content that the server does not understand, in stanzas of each kind

  # RFC 6121 section 8.5.3.1 has servers keep a stranger's request from a resource; Romeo is none to Juliet.
  @RFC6120/8.4-delivered-unmodified @RFC6120/stanza-extension
  Scenario Outline: unknown content of <what> arrives as it was sent
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Romeo sends:
      """
      <<kind> type='<type>' id='k1' to='${Juliet.full}'><content></<kind>>
      """
    Then Juliet receives "k1" with unchanged:
      """
      <content>
      """

    Examples:
      | what               | kind     | type        | content                                                                              |
      | a headline         | message  | headline    | <thought xmlns='urn:example:thought'>Ay <em mood='dark'>me</em></thought>            |
      | presence           | presence | unavailable | <thought xmlns='urn:example:thought'>Ay <em mood='dark'>me</em></thought>            |
      | a get              | iq       | get         | <thought xmlns='urn:example:thought'>Ay <em mood='dark'>me</em></thought>            |
      | a set              | iq       | set         | <thought xmlns='urn:example:thought'>Ay <em mood='dark'>me</em></thought>            |
      | a result           | iq       | result      | <thought xmlns='urn:example:thought'>Ay <em mood='dark'>me</em></thought>            |
      | an error message   | message  | error       | <thought xmlns='urn:example:thought'>Ay me</thought><error xmlns='jabber:client' type='wait'><undefined-condition xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><feud xmlns='urn:example:verona' since='1597'/></error> |
      | an error IQ        | iq       | error       | <thought xmlns='urn:example:thought'>Ay me</thought><error xmlns='jabber:client' type='wait'><undefined-condition xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><feud xmlns='urn:example:verona' since='1597'/></error> |

  @RFC6120/8.4-delivered-unmodified
  Scenario Outline: <what> in an attribute arrives as it was sent
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='chat' id='k2' to='${Juliet.full}'><thought xmlns='urn:example:thought' say='Ay<character>me'/></message>
      """
    Then Juliet receives "k2" with unchanged:
      """
      <thought xmlns='urn:example:thought' say='Ay<character>me'/>
      """

    Examples:
      | what        | character |
      | a tab       | &#9;      |
      | a line feed | &#10;     |

  @RFC6120/8.4-delivered-unmodified
  Scenario: a carriage return in a text arrives as it was sent
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='chat' id='k3' to='${Juliet.full}'><thought xmlns='urn:example:thought'>Ay&#13;me</thought></message>
      """
    Then Juliet receives "k3" with unchanged:
      """
      <thought xmlns='urn:example:thought'>Ay&#13;me</thought>
      """

  @RFC6120/8.4-delivered-unmodified
  Scenario: an attribute of another namespace arrives on the stanza that has it
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='chat' id='k4' to='${Juliet.full}' xmlns:m='urn:example:mood' m:mood='dark'><thought xmlns='urn:example:thought'/></message>
      """
    Then Juliet receives "k4" with the attribute "mood" in "urn:example:mood"
