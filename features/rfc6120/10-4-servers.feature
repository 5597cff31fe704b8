Feature: RFC 6120 §10.1, §10.4 Stanzas for and from other servers

  @RFC6120/10.4-routed
  Scenario Outline: <what> for a foreign domain is routed there
    Given Verona is federated with the server
    And Romeo is online
    When Romeo sends:
      """
      <stanza>
      """
    Then Verona receives:
      """
      <stanza>
      """

    Examples:
      | what      | stanza                                                                                                     |
      | a message | <message to='nurse@${Verona}' type='chat' id='s1'><body>Ay me</body><x xmlns='urn:example:x'/></message>   |
      | presence  | <presence to='nurse@${Verona}/chamber' id='s1'><show>away</show></presence>                                |
      | a request | <iq type='get' to='nurse@${Verona}/chamber' id='s1'><query xmlns='urn:example:query'/></iq>                |

  @RFC6120/10.1-routed-in-order
  Scenario: what a user sends to another server gets there in the order in which it was sent
    Given Verona is federated with the server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' id='order-1' to='nurse@${Verona}'><body>1</body></message>
      <presence id='order-2' to='nurse@${Verona}/chamber'/>
      <message type='chat' id='order-3' to='nurse@${Verona}/chamber'><body>3</body></message>
      <iq type='get' id='order-4' to='nurse@${Verona}/chamber'><query xmlns='urn:example:query'/></iq>
      <message type='chat' id='order-5' to='nurse@${Verona}'><body>5</body></message>
      """
    Then Verona receives in this order:
      """
      <message id='order-1'/><presence id='order-2'/><message id='order-3'/><iq id='order-4'/><message id='order-5'/>
      """

  @RFC6120/10.1-inbound-in-order
  Scenario: what another server sends to a user gets there in the order in which it came
    Given Verona is federated with the server
    And Romeo is online
    When Verona sends:
      """
      <message type='chat' id='order-1' from='nurse@${Verona}' to='${Romeo.bare}'><body>1</body></message>
      <message type='chat' id='order-2' from='nurse@${Verona}' to='${Romeo.full}'><body>2</body></message>
      <presence id='order-3' from='nurse@${Verona}/chamber' to='${Romeo.full}'/>
      <iq type='result' id='order-4' from='nurse@${Verona}/chamber' to='${Romeo.full}'/>
      <message type='chat' id='order-5' from='nurse@${Verona}' to='${Romeo.bare}'><body>5</body></message>
      """
    Then Romeo receives in this order:
      """
      <message id='order-1'/><message id='order-2'/><presence id='order-3'/><iq id='order-4'/><message id='order-5'/>
      """

  @RFC6120/10.1-one-output-stream
  Scenario: what a user sends to another server goes over one stream
    Given Verona is federated with the server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' id='s1' to='nurse@${Verona}'><body>1</body></message>
      <message type='chat' id='s2' to='nurse@${Verona}/chamber'><body>2</body></message>
      """
    Then Verona receives "s1" and "s2" over one stream

  @RFC6120/10.4.1-existing-stream
  Scenario: a stream to the other server that is there is used
    Given Verona is federated with the server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' id='s1' to='nurse@${Verona}'><body>1</body></message>
      """
    Then Verona receives:
      """
      <message id='s1'/>
      """
    When Romeo sends:
      """
      <message type='chat' id='s2' to='nurse@${Verona}'><body>2</body></message>
      """
    Then Verona receives "s2" over the stream that "s1" came over

  @RFC6120/10.4.3-timeout
  Scenario Outline: <what> for a server that is down brings the error that says so
    Given Verona is a remote server that is down
    And Romeo is online
    When Romeo sends:
      """
      <stanza>
      """
    Then Romeo receives the stanza error remote-server-timeout for "s1"

    Examples:
      | what      | stanza                                                                                        |
      | a message | <message to='nurse@${Verona}' type='chat' id='s1'><body>Ay me</body></message>                |
      | a request | <iq type='get' to='nurse@${Verona}' id='s1'><query xmlns='urn:example:query'/></iq>           |

  @RFC6120/10.4.3-remote-error
  Scenario Outline: another server hears that <what> cannot be delivered
    Given Verona is federated with the server
    When Verona sends:
      """
      <iq type='get' id='s1' from='nurse@${Verona}/chamber' to='<to>'><query xmlns='urn:example:query'/></iq>
      """
    Then Verona receives:
      """
      <iq type='error' id='s1' from='<to>' to='nurse@${Verona}/chamber'><error/></iq>
      """

    Examples:
      | what                                 | to                              |
      | a request to nobody                  | nobody-at-all@${domain}         |
      | a request to a resource of nobody    | nobody-at-all@${domain}/chamber |
