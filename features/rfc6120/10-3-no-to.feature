Feature: RFC 6120 §10.3 Stanzas without 'to'

  @RFC6120/10.3.1-message
  Scenario Outline: a <what> message without 'to' goes to its own sender
    Given Romeo is online
    When Romeo sends:
      """
      <message <type> id='n1'><body>Ay me</body></message>
      """
    Then Romeo receives no:
      """
      <message id='n1' type='error'/>
      """
    And Romeo receives:
      """
      <message id='n1' from='${Romeo.full}'><body>Ay me</body></message>
      """

    Examples:
      | what   | type          |
      | chat   | type='chat'   |
      | normal | type='normal' |

  @RFC6120/10.3.2-presence
  Scenario: presence without 'to' goes to who is subscribed to it
    Given Romeo is online
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    When Romeo sends:
      """
      <presence id='n2'><show>away</show><status>Wooing</status></presence>
      """
    Then Juliet receives:
      """
      <presence id='n2' from='${Romeo.full}'><show>away</show><status>Wooing</status></presence>
      """

  @RFC6120/10.3-handled-directly
  Scenario: a request without 'to' is not passed to another resource of the account
    Given Romeo/phone is online
    And Romeo is online
    When Romeo sends:
      """
      <iq type='get' id='n3'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives a reply to "n3"
    And Romeo/phone receives from Romeo no:
      """
      <iq id='n3'/>
      """

  @RFC6120/10.3.3-understood
  Scenario: a request for the roster without 'to' is answered with the roster of the account
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='n4'><query xmlns='jabber:iq:roster'><item jid='nurse@verona.example' name='Nurse'/></query></iq>
      <iq type='get' id='n5'><query xmlns='jabber:iq:roster'/></iq>
      """
    Then Romeo receives no:
      """
      <iq type='result' from='{/^(?!${Romeo.bare}$)/}'/>
      """
    And Romeo receives:
      """
      <iq type='result' id='n5'><query xmlns='jabber:iq:roster'><item jid='nurse@verona.example'/></query></iq>
      """

  @RFC6120/10.3.3-not-understood
  Scenario Outline: an unknown <type> without 'to' is answered with service-unavailable
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='<type>' id='n6'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "n6"

    Examples:
      | type |
      | get  |
      | set  |

  @RFC6120/10.3.3-stray-reply
  Scenario Outline: a stray <type> without 'to' is ignored
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='<type>' id='n7'><content></iq>
      """
    Then Romeo receives no:
      """
      <iq type='{error|result}'/>
      """
    And the stream of Romeo stays open

    Examples:
      | type   | content                                                                                                        |
      | result | <query xmlns='jabber:iq:roster'/>                                                                              |
      | error  | <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>                |
